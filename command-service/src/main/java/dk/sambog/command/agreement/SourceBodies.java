package dk.sambog.command.agreement;

import dk.sambog.command.agreement.AgreementBodies.ReferenceBody;
import dk.sambog.command.agreement.rule.AgreementCommand;
import dk.sambog.command.agreement.rule.AgreementCommand.RecordFromSource;
import dk.sambog.command.body.CommandBody;
import dk.sambog.command.body.PostingDates;
import dk.sambog.command.body.QuantityBody;
import dk.sambog.command.body.Translation;
import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource.Commitment;
import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource.Source;
import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.document.DocumentId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What requests say of agreements in published sources. */
final class SourceBodies {
    private SourceBodies() {}

    record FromSourceBody(
            @NotNull ProjectId projectId,
            @NotNull @Valid SourceBody source,
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid CommitmentBody> commitments,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate inForceTo,
            @Nullable @Size(max = 20) List<@NotNull @Valid ReferenceBody> externalReferences,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate accountingDate)
            implements CommandBody {
        @Override
        public List<AgreementCommand> commands(Translation translation) {
            // However long ago it was agreed: the source is the reason it is recorded now.
            var dates = PostingDates.of(effectiveOn, accountingDate, source.key(), translation.today());
            return List.of(new RecordFromSource(
                    translation.newId(AgreementId::new),
                    projectId,
                    new Source(
                            translation.document("/source/documentId", source.documentId()),
                            source.line(),
                            source.key()),
                    IntStream.range(0, commitments.size())
                            .mapToObj(number -> commitments.get(number).toCommitment("/commitments/" + number))
                            .toList(),
                    inForceFrom,
                    inForceTo,
                    AgreementBodies.references(externalReferences),
                    dates.effectiveOn(),
                    dates.accountingDate()));
        }
    }

    /** Where in a stored document it stands; {@code line} counts from 1. */
    record SourceBody(
            @NotNull DocumentId documentId,
            @NotNull @Positive Long line,
            @NotBlank @Size(max = 200) String key) {}

    record CommitmentBody(
            @NotNull PartyId party,
            @NotNull ContributionKind kind,
            QuantityBody.@Nullable Money money,
            @Nullable Long minutes,
            QuantityBody.@Nullable Units units,
            @Nullable Boolean withPartners) {
        Commitment toCommitment(String pointer) {
            var quantity = new QuantityBody(money, minutes, units).toQuantity(pointer);
            return new Commitment(party, kind, quantity, Boolean.TRUE.equals(withPartners));
        }
    }
}
