package dk.sambog.command.agreement;

import static dk.sambog.command.agreement.AgreementRejection.NOT_PARTY_TO_IT;
import static dk.sambog.command.agreement.AgreementRejection.NO_SUCH_AGREEMENT;
import static dk.sambog.command.agreement.AgreementRejection.RETAINED_TOO_SHORT;

import dk.sambog.command.agreement.AgreementCommand.FileAgreement;
import dk.sambog.command.agreement.AgreementState.Drafted;
import dk.sambog.command.agreement.AgreementState.Ended;
import dk.sambog.command.agreement.AgreementState.FromSource;
import dk.sambog.command.agreement.AgreementState.InForce;
import dk.sambog.command.agreement.AgreementState.NotDrafted;
import dk.sambog.command.agreement.AgreementState.Open;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.ExternalReference;
import dk.sambog.events.agreement.AgreementEvent;
import dk.sambog.events.agreement.AgreementEvent.AgreementFiled;
import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of an agreement's file: its case numbers, and how long it is kept. Both may be put right at any time. */
final class FilingRules {
    /** Whom an agreement concerns, and until when it is to be in force. */
    private record Concerned(
            ProjectId project,
            Set<PartyId> parties,
            @Nullable LocalDate to) {}

    private FilingRules() {}

    static List<AgreementEvent> file(AgreementState state, FileAgreement command, Facts facts) {
        var concerned = concerned(state);
        if (!concerned.parties().contains(facts.onBehalfOf())) {
            throw new CommandRejected(NOT_PARTY_TO_IT);
        }
        facts.requireCover(concerned.project(), null);
        requireLongEnough(command.retainUntil(), concerned.to());
        return List.of(new AgreementFiled(
                command.agreementId(), List.copyOf(command.externalReferences()), command.retainUntil()));
    }

    /** What a draft says of its file; none when it says nothing. */
    static List<AgreementEvent> filed(
            AgreementId agreement,
            List<ExternalReference> references,
            @Nullable LocalDate retainUntil,
            @Nullable LocalDate to) {
        requireLongEnough(retainUntil, to);
        return references.isEmpty() && retainUntil == null
                ? List.of()
                : List.of(new AgreementFiled(agreement, List.copyOf(references), retainUntil));
    }

    private static void requireLongEnough(@Nullable LocalDate retainUntil, @Nullable LocalDate to) {
        if (retainUntil != null && to != null && retainUntil.isBefore(to)) {
            throw new CommandRejected(RETAINED_TOO_SHORT, "/retainUntil");
        }
    }

    private static Concerned concerned(AgreementState state) {
        return switch (state) {
            case NotDrafted _, Drafted _ -> throw new CommandRejected(NO_SUCH_AGREEMENT);
            case Open(var draft, var latest) -> {
                var parties = new HashSet<>(latest.signatories());
                parties.add(draft.drafter());
                yield new Concerned(draft.projectId(), parties, latest.period().to());
            }
            case InForce inForce -> concerned(inForce);
            case Ended ended -> concerned(ended.was());
            case FromSource source -> new Concerned(source.projectId(), source.parties(), source.to());
        };
    }

    private static Concerned concerned(InForce agreement) {
        var parties = new HashSet<>(agreement.parties());
        parties.add(agreement.draft().drafter());
        return new Concerned(agreement.draft().projectId(), parties, agreement.to());
    }
}
