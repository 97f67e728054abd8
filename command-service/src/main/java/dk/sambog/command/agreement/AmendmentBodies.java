package dk.sambog.command.agreement;

import static dk.sambog.command.agreement.AgreementBodies.LONGEST_REASON;
import static dk.sambog.command.agreement.AgreementBodies.LONGEST_TEXT;
import static dk.sambog.command.agreement.AgreementBodies.MOST_DOCUMENTS;
import static dk.sambog.command.agreement.AgreementBodies.MOST_SIGNATORIES;
import static dk.sambog.command.agreement.AgreementBodies.day;

import dk.sambog.command.agreement.rule.AgreementCommand;
import dk.sambog.command.agreement.rule.AgreementCommand.ProposeAmendment;
import dk.sambog.command.agreement.rule.AgreementCommand.RecordBreach;
import dk.sambog.command.agreement.rule.AgreementCommand.TerminateAgreement;
import dk.sambog.command.body.CommandBody;
import dk.sambog.command.body.Translation;
import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.agreement.AmendmentEvent.Change;
import dk.sambog.events.agreement.AmendmentKind;
import dk.sambog.events.agreement.ProjectAspect;
import dk.sambog.events.agreement.TerminationGround;
import dk.sambog.events.document.DocumentId;
import dk.sambog.events.party.PartyId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What requests say of amendments, breaches and ends. */
final class AmendmentBodies {
    private AmendmentBodies() {}

    record ProposeAmendmentBody(
            @NotNull @Valid ChangeBody change,
            @NotBlank @Size(max = LONGEST_TEXT) String text,
            @Nullable @Size(max = MOST_DOCUMENTS) List<@NotNull DocumentId> documents,
            @Nullable @Size(min = 2, max = MOST_SIGNATORIES) List<@NotNull PartyId> signatories,
            @NotBlank @Size(max = LONGEST_REASON) String reason,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {
        @Override
        public List<AgreementCommand> commands(Translation translation) {
            return List.of(new ProposeAmendment(
                    translation.target(AgreementId::new),
                    change.toChange(),
                    translation.keepText("/text", text),
                    AgreementBodies.documents(documents, translation),
                    signatories == null ? List.of() : signatories,
                    day(effectiveOn, reason, translation),
                    translation.keepText("/reason", reason)));
        }

        @Override
        public boolean needsVersion() {
            return true;
        }
    }

    /** Only the members of its kind are given. */
    record ChangeBody(
            @NotNull AmendmentKind kind,
            @Nullable @Size(max = 20) List<@NotNull ProjectAspect> aspects,
            @Nullable UUID planRevision,

            @Nullable @Size(max = 200) List<@NotNull @Pattern(regexp = "[a-z0-9.-]{1,40}") String> budgetLines,

            @Nullable PartyId from,
            @Nullable PartyId to,
            @Nullable LocalDate newEnd) {
        Change toChange() {
            return new Change(
                    kind,
                    aspects == null ? List.of() : aspects.stream().distinct().toList(),
                    planRevision,
                    budgetLines == null
                            ? List.of()
                            : budgetLines.stream().distinct().toList(),
                    from,
                    to,
                    newEnd);
        }
    }

    record RecordBreachBody(
            @NotNull PartyId party,
            @NotBlank @Size(max = LONGEST_REASON) String reason,
            @Nullable @Size(max = MOST_DOCUMENTS) List<@NotNull DocumentId> documents,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {
        @Override
        public List<AgreementCommand> commands(Translation translation) {
            return List.of(new RecordBreach(
                    translation.target(AgreementId::new),
                    party,
                    AgreementBodies.documents(documents, translation),
                    day(effectiveOn, reason, translation),
                    translation.keepText("/reason", reason)));
        }
    }

    record TerminateAgreementBody(
            @NotNull TerminationGround ground,
            @NotNull LocalDate lastDay,
            @NotBlank @Size(max = LONGEST_REASON) String reason,
            @Nullable @Size(max = MOST_DOCUMENTS) List<@NotNull DocumentId> documents,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {
        @Override
        public List<AgreementCommand> commands(Translation translation) {
            return List.of(new TerminateAgreement(
                    translation.target(AgreementId::new),
                    ground,
                    lastDay,
                    AgreementBodies.documents(documents, translation),
                    day(effectiveOn, reason, translation),
                    translation.keepText("/reason", reason)));
        }

        @Override
        public boolean needsVersion() {
            return true;
        }
    }
}
