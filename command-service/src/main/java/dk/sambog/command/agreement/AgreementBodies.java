package dk.sambog.command.agreement;

import dk.sambog.command.agreement.rule.AgreementCommand;
import dk.sambog.command.agreement.rule.AgreementCommand.DraftAgreement;
import dk.sambog.command.agreement.rule.AgreementCommand.FileAgreement;
import dk.sambog.command.agreement.rule.AgreementCommand.ProposeVersion;
import dk.sambog.command.agreement.rule.AgreementCommand.SignAgreement;
import dk.sambog.command.agreement.rule.AgreementCommand.Wording;
import dk.sambog.command.body.CommandBody;
import dk.sambog.command.body.PostingDates;
import dk.sambog.command.body.Translation;
import dk.sambog.events.ExternalReference;
import dk.sambog.events.agreement.AgreementEvent.Period;
import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.agreement.SignatureMethod;
import dk.sambog.events.document.DocumentId;
import dk.sambog.events.document.DocumentRef;
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

/** What requests say of drafts, versions, signatures and files. */
final class AgreementBodies {
    static final int LONGEST_TEXT = 200_000;
    static final int LONGEST_REASON = 4_000;
    static final int MOST_SIGNATORIES = 200;
    static final int MOST_DOCUMENTS = 50;

    private AgreementBodies() {}

    record DraftAgreementBody(
            @NotNull ProjectId projectId,
            @NotBlank @Size(max = LONGEST_TEXT) String text,
            @NotNull @Size(min = 2, max = MOST_SIGNATORIES) List<@NotNull PartyId> signatories,
            @Nullable @Size(max = MOST_DOCUMENTS) List<@NotNull DocumentId> documents,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate inForceTo,
            @Nullable @Size(max = 20) List<@NotNull @Valid ReferenceBody> externalReferences,
            @Nullable LocalDate effectiveOn,
            @Nullable @Size(max = LONGEST_REASON) String reason)
            implements CommandBody {
        @Override
        public List<AgreementCommand> commands(Translation translation) {
            var wording = wording(
                    text, signatories, documents, new Period(inForceFrom, inForceTo), effectiveOn, reason, translation);
            return List.of(new DraftAgreement(
                    translation.newId(AgreementId::new), projectId, wording, references(externalReferences)));
        }
    }

    record ProposeVersionBody(
            @NotBlank @Size(max = LONGEST_TEXT) String text,
            @NotNull @Size(min = 2, max = MOST_SIGNATORIES) List<@NotNull PartyId> signatories,
            @Nullable @Size(max = MOST_DOCUMENTS) List<@NotNull DocumentId> documents,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate inForceTo,
            @Nullable LocalDate effectiveOn,
            @Nullable @Size(max = LONGEST_REASON) String reason)
            implements CommandBody {
        @Override
        public List<AgreementCommand> commands(Translation translation) {
            var wording = wording(
                    text, signatories, documents, new Period(inForceFrom, inForceTo), effectiveOn, reason, translation);
            return List.of(new ProposeVersion(translation.target(AgreementId::new), wording));
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
            @Nullable LocalDate effectiveOn,
            @Nullable @Size(max = LONGEST_REASON) String reason)
            implements CommandBody {
        @Override
        public List<AgreementCommand> commands(Translation translation) {
            return List.of(new SignAgreement(
                    translation.target(AgreementId::new),
                    version,
                    versionHash,
                    method,
                    day(effectiveOn, reason, translation),
                    translation.keepTextIfAny("/reason", reason)));
        }

        @Override
        public boolean needsVersion() {
            return true;
        }
    }

    record FileAgreementBody(@NotNull @Size(max = 20) List<@NotNull @Valid ReferenceBody> externalReferences)
            implements CommandBody {
        @Override
        public List<AgreementCommand> commands(Translation translation) {
            return List.of(new FileAgreement(translation.target(AgreementId::new), references(externalReferences)));
        }

        @Override
        public boolean needsVersion() {
            return true;
        }
    }

    record ReferenceBody(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String scheme,
            @NotBlank @Size(max = 200) String value) {
        ExternalReference toReference() {
            return new ExternalReference(scheme, value);
        }
    }

    static List<ExternalReference> references(@Nullable List<ReferenceBody> bodies) {
        return bodies == null
                ? List.of()
                : bodies.stream().map(ReferenceBody::toReference).toList();
    }

    static List<DocumentRef> documents(@Nullable List<DocumentId> ids, Translation translation) {
        return ids == null
                ? List.of()
                : IntStream.range(0, ids.size())
                        .mapToObj(number -> translation.document("/documents/" + number, ids.get(number)))
                        .toList();
    }

    /** The day of an act, today when none is given; one long past needs a reason. */
    static LocalDate day(@Nullable LocalDate effectiveOn, @Nullable String reason, Translation translation) {
        return PostingDates.of(effectiveOn, null, reason, translation.today()).effectiveOn();
    }

    private static Wording wording(
            String text,
            List<PartyId> signatories,
            @Nullable List<DocumentId> documents,
            Period period,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason,
            Translation translation) {
        return new Wording(
                translation.keepText("/text", text),
                documents(documents, translation),
                period,
                signatories,
                day(effectiveOn, reason, translation),
                translation.keepTextIfAny("/reason", reason));
    }
}
