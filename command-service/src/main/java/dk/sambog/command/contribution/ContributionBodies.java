package dk.sambog.command.contribution;

import dk.sambog.command.body.CommandBody;
import dk.sambog.command.body.PostingDates;
import dk.sambog.command.body.QuantityBody;
import dk.sambog.command.body.Translation;
import dk.sambog.command.contribution.ContributionCommand.AttachEvidence;
import dk.sambog.command.contribution.ContributionCommand.Evidence;
import dk.sambog.command.contribution.ContributionCommand.ReceiveContribution;
import dk.sambog.command.contribution.ContributionCommand.RecordContribution;
import dk.sambog.command.contribution.ContributionCommand.ReverseContribution;
import dk.sambog.command.contribution.ContributionCommand.VerifyContribution;
import dk.sambog.events.Quantity;
import dk.sambog.events.contribution.ContributionId;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.contribution.EvidenceTier;
import dk.sambog.events.document.DocumentId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.pledge.PledgeId;
import dk.sambog.events.project.ProjectId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What requests say of something given. */
final class ContributionBodies {
    private ContributionBodies() {}

    record RecordContributionBody(
            @NotNull ProjectId projectId,
            @Nullable PartyId giver,
            @NotNull ContributionKind kind,
            QuantityBody.@Nullable Money money,
            @Nullable Long minutes,
            QuantityBody.@Nullable Units units,
            @Nullable PledgeId pledgeId,
            @Nullable @Pattern(regexp = "[a-z0-9.-]{1,40}") String planLine,
            @Nullable @Size(max = 20) List<@NotNull @Valid EvidenceBody> evidence,
            @Nullable Boolean received,
            @Nullable @Size(min = 1, max = 4000) String note,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate accountingDate,
            @Nullable @Size(min = 1, max = 4000) String reason)
            implements CommandBody {
        @Override
        public List<ContributionCommand> commands(Translation translation) {
            var dates = PostingDates.of(effectiveOn, accountingDate, reason, translation.today());
            return List.of(new RecordContribution(
                    translation.newId(ContributionId::new),
                    projectId,
                    giver == null ? translation.onBehalfOf() : giver,
                    kind,
                    new QuantityBody(money, minutes, units).toQuantity(""),
                    pledgeId,
                    planLine,
                    evidence(translation),
                    Boolean.TRUE.equals(received),
                    dates.effectiveOn(),
                    dates.accountingDate(),
                    translation.keepTextIfAny("/note", note),
                    translation.keepTextIfAny("/reason", reason)));
        }

        private List<Evidence> evidence(Translation translation) {
            var found = new ArrayList<Evidence>();
            for (var body : evidence == null ? List.<EvidenceBody>of() : evidence) {
                found.add(body.toEvidence(translation, "/evidence/" + found.size() + "/documentId"));
            }
            return found;
        }
    }

    record EvidenceBody(
            @NotNull DocumentId documentId, @NotNull EvidenceTier tier) implements CommandBody {
        Evidence toEvidence(Translation translation, String pointer) {
            return new Evidence(translation.document(pointer, documentId), tier);
        }

        @Override
        public List<ContributionCommand> commands(Translation translation) {
            return List.of(new AttachEvidence(
                    translation.target(ContributionId::new), toEvidence(translation, "/documentId")));
        }
    }

    record ReceiptBody(
            @Nullable PledgeId pledgeId,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate accountingDate,
            @Nullable @Size(min = 1, max = 4000) String reason)
            implements CommandBody {
        @Override
        public List<ContributionCommand> commands(Translation translation) {
            var dates = PostingDates.of(effectiveOn, accountingDate, reason, translation.today());
            return List.of(new ReceiveContribution(
                    translation.target(ContributionId::new),
                    pledgeId,
                    dates.effectiveOn(),
                    dates.accountingDate(),
                    translation.keepTextIfAny("/reason", reason)));
        }

        @Override
        public boolean needsVersion() {
            return true;
        }
    }

    record VerificationBody(
            QuantityBody.@Nullable Money money,
            @Nullable Long minutes,
            QuantityBody.@Nullable Units units,
            @Nullable @Size(min = 1, max = 4000) String reason,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate accountingDate)
            implements CommandBody {
        @Override
        public List<ContributionCommand> commands(Translation translation) {
            var dates = PostingDates.of(effectiveOn, accountingDate, reason, translation.today());
            return List.of(new VerifyContribution(
                    translation.target(ContributionId::new),
                    accepted(),
                    dates.effectiveOn(),
                    dates.accountingDate(),
                    translation.keepTextIfAny("/reason", reason)));
        }

        /** Unlike elsewhere 0 is meant: nothing is accepted. */
        private Quantity accepted() {
            return new QuantityBody(money, minutes, units).toQuantityOrNone("");
        }

        @Override
        public boolean needsVersion() {
            return true;
        }
    }

    record ReversalBody(
            QuantityBody.@Nullable Money money,
            @Nullable Long minutes,
            QuantityBody.@Nullable Units units,
            @NotBlank @Size(max = 4000) String reason,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate accountingDate)
            implements CommandBody {
        @Override
        public List<ContributionCommand> commands(Translation translation) {
            var dates = PostingDates.of(effectiveOn, accountingDate, reason, translation.today());
            return List.of(new ReverseContribution(
                    translation.target(ContributionId::new),
                    new QuantityBody(money, minutes, units).toQuantity(""),
                    dates.effectiveOn(),
                    dates.accountingDate(),
                    translation.keepText("/reason", reason)));
        }

        @Override
        public boolean needsVersion() {
            return true;
        }
    }
}
