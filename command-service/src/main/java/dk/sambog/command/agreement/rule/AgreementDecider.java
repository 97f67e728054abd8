package dk.sambog.command.agreement.rule;

import static dk.sambog.command.agreement.rule.AgreementRejection.AGREEMENT_ENDED;
import static dk.sambog.command.agreement.rule.AgreementRejection.ALREADY_IN_FORCE;
import static dk.sambog.command.agreement.rule.AgreementRejection.ENDS_BEFORE_IT_BEGINS;
import static dk.sambog.command.agreement.rule.AgreementRejection.FROM_SOURCE;
import static dk.sambog.command.agreement.rule.AgreementRejection.NEITHER_DRAFTER_NOR_SIGNATORY;
import static dk.sambog.command.agreement.rule.AgreementRejection.NO_SUCH_AGREEMENT;
import static dk.sambog.command.agreement.rule.AgreementRejection.SIGNATORY_TWICE;
import static dk.sambog.command.agreement.rule.AgreementRejection.TOO_FEW_SIGNATORIES;
import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PARTY;
import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PROJECT;

import dk.sambog.command.agreement.rule.AgreementCommand.DraftAgreement;
import dk.sambog.command.agreement.rule.AgreementCommand.FileAgreement;
import dk.sambog.command.agreement.rule.AgreementCommand.ProposeAmendment;
import dk.sambog.command.agreement.rule.AgreementCommand.ProposeVersion;
import dk.sambog.command.agreement.rule.AgreementCommand.RecordBreach;
import dk.sambog.command.agreement.rule.AgreementCommand.RecordFromSource;
import dk.sambog.command.agreement.rule.AgreementCommand.SignAgreement;
import dk.sambog.command.agreement.rule.AgreementCommand.TerminateAgreement;
import dk.sambog.command.agreement.rule.AgreementCommand.Wording;
import dk.sambog.command.agreement.rule.AgreementState.Drafted;
import dk.sambog.command.agreement.rule.AgreementState.Ended;
import dk.sambog.command.agreement.rule.AgreementState.FromSource;
import dk.sambog.command.agreement.rule.AgreementState.InForce;
import dk.sambog.command.agreement.rule.AgreementState.NotDrafted;
import dk.sambog.command.agreement.rule.AgreementState.Open;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.agreement.AgreementEvent;
import dk.sambog.events.agreement.AgreementEvent.AgreementDrafted;
import dk.sambog.events.agreement.AgreementEvent.VersionProposed;
import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.party.PartyId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The rules of agreements: a text is never edited, and binds when every signatory has signed the same version of it; what is
 * in force is changed by an amendment signed in the same way.
 */
public final class AgreementDecider {
    private AgreementDecider() {}

    public static List<AgreementEvent> decide(AgreementState state, AgreementCommand command, Facts facts) {
        return switch (command) {
            case DraftAgreement draft -> draft(draft, facts);
            case ProposeVersion propose -> propose(open(state), propose, facts);
            case SignAgreement sign ->
                state instanceof InForce inForce && inForce.amendment() != null
                        ? SignatureRules.signAmendment(inForce, sign, facts)
                        : SignatureRules.sign(open(state), sign, facts);
            case FileAgreement file -> FilingRules.file(state, file, facts);
            case ProposeAmendment amend -> AmendmentRules.propose(state, amend, facts);
            case RecordBreach breach -> EndingRules.recordBreach(state, breach, facts);
            case TerminateAgreement terminate -> EndingRules.terminate(state, terminate, facts);
            case RecordFromSource source -> SourceRules.record(source, facts);
        };
    }

    public static AgreementState evolve(AgreementState state, AgreementEvent event) {
        return AgreementEvolution.evolve(state, event);
    }

    private static List<AgreementEvent> draft(DraftAgreement command, Facts facts) {
        facts.require(new Guard.OfProject(command.projectId()), NO_SUCH_PROJECT, "/projectId");
        requireWording(command.wording(), facts);
        facts.requireCover(command.projectId(), null);
        var id = command.agreementId();
        var events = new ArrayList<AgreementEvent>();
        events.add(new AgreementDrafted(id, command.projectId(), facts.onBehalfOf()));
        events.addAll(FilingRules.filed(id, command.externalReferences()));
        events.add(version(id, 1, command.wording()));
        return List.copyOf(events);
    }

    private static List<AgreementEvent> propose(Open agreement, ProposeVersion command, Facts facts) {
        if (!facts.onBehalfOf().equals(agreement.draft().drafter())
                && !agreement.latest().signatories().contains(facts.onBehalfOf())) {
            throw new CommandRejected(NEITHER_DRAFTER_NOR_SIGNATORY);
        }
        requireWording(command.wording(), facts);
        facts.requireCover(agreement.draft().projectId(), null);
        return List.of(version(command.agreementId(), agreement.latest().version() + 1, command.wording()));
    }

    private static void requireWording(Wording wording, Facts facts) {
        var period = wording.period();
        if (period.from() != null && period.to() != null && period.to().isBefore(period.from())) {
            throw new CommandRejected(ENDS_BEFORE_IT_BEGINS, "/inForceTo");
        }
        requireSignatories(wording.signatories(), facts);
    }

    static void requireSignatories(List<PartyId> signatories, Facts facts) {
        var seen = new HashSet<PartyId>();
        for (int i = 0; i < signatories.size(); i++) {
            var pointer = "/signatories/" + i;
            if (!seen.add(signatories.get(i))) {
                throw new CommandRejected(SIGNATORY_TWICE, pointer);
            }
            facts.require(new Guard.OfParty(signatories.get(i)), NO_SUCH_PARTY, pointer);
        }
        if (signatories.size() < 2) {
            throw new CommandRejected(TOO_FEW_SIGNATORIES, "/signatories");
        }
    }

    private static VersionProposed version(AgreementId agreement, int version, Wording wording) {
        return new VersionProposed(
                agreement,
                version,
                wording.text(),
                List.copyOf(wording.documents()),
                wording.period(),
                VersionHash.of(
                        agreement,
                        version,
                        wording.text(),
                        wording.documents(),
                        wording.period(),
                        wording.signatories()),
                List.copyOf(wording.signatories()),
                wording.effectiveOn(),
                wording.reason());
    }

    private static Open open(AgreementState state) {
        return switch (state) {
            case NotDrafted _, Drafted _ -> throw new CommandRejected(NO_SUCH_AGREEMENT);
            case InForce _ -> throw new CommandRejected(ALREADY_IN_FORCE);
            case Ended _ -> throw new CommandRejected(AGREEMENT_ENDED);
            case FromSource _ -> throw new CommandRejected(FROM_SOURCE);
            case Open open -> open;
        };
    }
}
