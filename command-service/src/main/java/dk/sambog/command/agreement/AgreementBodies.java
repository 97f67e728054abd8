package dk.sambog.command.agreement;

import dk.sambog.command.agreement.AgreementCommand.DraftAgreement;
import dk.sambog.command.agreement.AgreementCommand.ProposeVersion;
import dk.sambog.command.agreement.AgreementCommand.RecordFromSource;
import dk.sambog.command.agreement.AgreementCommand.SignAgreement;
import dk.sambog.command.body.CommandBody;
import dk.sambog.command.body.PostingDates;
import dk.sambog.command.body.QuantityBody;
import dk.sambog.command.body.Translation;
import dk.sambog.events.ExternalReference;
import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource.Commitment;
import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource.Source;
import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.agreement.SignatureMethod;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.document.DocumentId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What requests say of agreements. */
final class AgreementBodies {
    private static final int LONGEST_TEXT = 200_000;
    private static final int MOST_SIGNATORIES = 200;

    private AgreementBodies() {}

    record DraftAgreementBody(
            @NotNull ProjectId projectId,
            @NotBlank @Size(max = LONGEST_TEXT) String text,
            @NotNull @Size(min = 2, max = MOST_SIGNATORIES) List<@NotNull PartyId> signatories)
            implements CommandBody {
        @Override
        public List<AgreementCommand> commands(Translation translation) {
            return List.of(new DraftAgreement(
                    translation.newId(AgreementId::new), projectId, translation.keepText("/text", text), signatories));
        }
    }

    record ProposeVersionBody(
            @NotBlank @Size(max = LONGEST_TEXT) String text,
            @NotNull @Size(min = 2, max = MOST_SIGNATORIES) List<@NotNull PartyId> signatories)
            implements CommandBody {
        @Override
        public List<AgreementCommand> commands(Translation translation) {
            return List.of(new ProposeVersion(
                    translation.target(AgreementId::new), translation.keepText("/text", text), signatories));
        }

        @Override
        public boolean needsVersion() {
            return true;
        }
    }

    record SignAgreementBody(
            @NotNull @Positive Integer version,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String versionHash,
            @NotNull SignatureMethod method,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {
        @Override
        public List<AgreementCommand> commands(Translation translation) {
            return List.of(new SignAgreement(
                    translation.target(AgreementId::new),
                    version,
                    versionHash,
                    method,
                    effectiveOn == null ? translation.today() : effectiveOn));
        }

        @Override
        public boolean needsVersion() {
            return true;
        }
    }

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
                    externalReferences == null
                            ? List.of()
                            : externalReferences.stream()
                                    .map(ReferenceBody::toReference)
                                    .toList(),
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

    record ReferenceBody(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String scheme,
            @NotBlank @Size(max = 200) String value) {
        ExternalReference toReference() {
            return new ExternalReference(scheme, value);
        }
    }
}
