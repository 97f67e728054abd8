package dk.sambog.command.agreement.rule;

import static dk.sambog.command.agreement.rule.AgreementRejection.NOT_PARTY_TO_IT;
import static dk.sambog.command.agreement.rule.AgreementRejection.NO_SUCH_AGREEMENT;

import dk.sambog.command.agreement.rule.AgreementCommand.FileAgreement;
import dk.sambog.command.agreement.rule.AgreementState.Drafted;
import dk.sambog.command.agreement.rule.AgreementState.Ended;
import dk.sambog.command.agreement.rule.AgreementState.FromSource;
import dk.sambog.command.agreement.rule.AgreementState.InForce;
import dk.sambog.command.agreement.rule.AgreementState.NotDrafted;
import dk.sambog.command.agreement.rule.AgreementState.Open;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.ExternalReference;
import dk.sambog.events.agreement.AgreementEvent;
import dk.sambog.events.agreement.AgreementEvent.AgreementFiled;
import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules of an agreement's file: its case numbers, which may be put right at any time. */
final class FilingRules {
    /** Whom an agreement concerns. */
    private record Concerned(ProjectId project, Set<PartyId> parties) {}

    private FilingRules() {}

    static List<AgreementEvent> file(AgreementState state, FileAgreement command, Facts facts) {
        var concerned = concerned(state);
        if (!concerned.parties().contains(facts.onBehalfOf())) {
            throw new CommandRejected(NOT_PARTY_TO_IT);
        }
        facts.requireCover(concerned.project(), null);
        return List.of(new AgreementFiled(command.agreementId(), List.copyOf(command.externalReferences())));
    }

    /** What a draft says of its file; none when it says nothing. */
    static List<AgreementEvent> filed(AgreementId agreement, List<ExternalReference> references) {
        return references.isEmpty() ? List.of() : List.of(new AgreementFiled(agreement, List.copyOf(references)));
    }

    private static Concerned concerned(AgreementState state) {
        return switch (state) {
            case NotDrafted _, Drafted _ -> throw new CommandRejected(NO_SUCH_AGREEMENT);
            case Open(var draft, var latest) -> concerned(draft, latest.signatories());
            case InForce inForce -> concerned(inForce.draft(), inForce.parties());
            case Ended(var was) -> concerned(was.draft(), was.parties());
            case FromSource source -> new Concerned(source.projectId(), source.parties());
        };
    }

    private static Concerned concerned(Drafted draft, Collection<PartyId> parties) {
        var all = new HashSet<>(parties);
        all.add(draft.drafter());
        return new Concerned(draft.projectId(), all);
    }
}
