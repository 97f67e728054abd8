package dk.sambog.command.agreement.rule;

import static dk.sambog.command.agreement.rule.AgreementRejection.AGREEMENT_ENDED;
import static dk.sambog.command.agreement.rule.AgreementRejection.CHANGE_NOT_NAMED;
import static dk.sambog.command.agreement.rule.AgreementRejection.CHANGE_OF_ANOTHER_KIND;
import static dk.sambog.command.agreement.rule.AgreementRejection.FROM_SOURCE;
import static dk.sambog.command.agreement.rule.AgreementRejection.NOT_IN_FORCE;
import static dk.sambog.command.agreement.rule.AgreementRejection.NOT_LATER;
import static dk.sambog.command.agreement.rule.AgreementRejection.NOT_PARTY_TO_IT;
import static dk.sambog.command.agreement.rule.AgreementRejection.NO_SUCH_AGREEMENT;
import static dk.sambog.command.agreement.rule.AgreementRejection.OPEN_ENDED;
import static dk.sambog.command.agreement.rule.AgreementRejection.PARTY_LEFT_OUT;
import static dk.sambog.command.agreement.rule.AgreementRejection.TRANSFERS_FROM_NO_PARTY;
import static dk.sambog.command.agreement.rule.AgreementRejection.TRANSFERS_TO_A_PARTY;
import static dk.sambog.command.facts.GuardRejection.EFFECTIVE_IN_THE_FUTURE;
import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PARTY;

import dk.sambog.command.agreement.rule.AgreementCommand.ProposeAmendment;
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
import dk.sambog.events.agreement.AmendmentEvent.AmendmentProposed;
import dk.sambog.events.agreement.AmendmentEvent.Change;
import dk.sambog.events.agreement.AmendmentKind;
import dk.sambog.events.party.PartyId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rules of amendments: each is of one kind, names what it changes, and is signed by every party of the agreement. */
final class AmendmentRules {
    private AmendmentRules() {}

    static List<AgreementEvent> propose(AgreementState state, ProposeAmendment command, Facts facts) {
        var agreement = inForce(state);
        if (!agreement.parties().contains(facts.onBehalfOf())) {
            throw new CommandRejected(NOT_PARTY_TO_IT);
        }
        if (command.effectiveOn().isAfter(facts.today())) {
            throw new CommandRejected(EFFECTIVE_IN_THE_FUTURE, "/effectiveOn");
        }
        requireNamed(command.change());
        requireFitting(agreement, command.change(), facts);
        var signatories = signatories(agreement, command, facts);
        facts.requireCover(agreement.draft().projectId(), null);
        var version = agreement.latest() + 1;
        return List.of(new AmendmentProposed(
                command.agreementId(),
                version,
                agreement.version(),
                command.change(),
                command.text(),
                List.copyOf(command.documents()),
                VersionHash.ofAmendment(
                        command.agreementId(),
                        version,
                        command.text(),
                        command.documents(),
                        agreement.version(),
                        command.change(),
                        signatories),
                signatories,
                command.effectiveOn(),
                command.reason()));
    }

    static InForce inForce(AgreementState state) {
        return switch (state) {
            case NotDrafted _, Drafted _ -> throw new CommandRejected(NO_SUCH_AGREEMENT);
            case Open _ -> throw new CommandRejected(NOT_IN_FORCE);
            case Ended _ -> throw new CommandRejected(AGREEMENT_ENDED);
            case FromSource _ -> throw new CommandRejected(FROM_SOURCE);
            case InForce inForce -> inForce;
        };
    }

    /** Exactly what its kind asks for is there. */
    private static void requireNamed(Change change) {
        var given = new EnumMap<AmendmentKind, Boolean>(Map.of(
                AmendmentKind.PROJECT,
                !change.aspects().isEmpty(),
                AmendmentKind.BUDGET,
                change.planRevision() != null || !change.budgetLines().isEmpty(),
                AmendmentKind.TRANSFER,
                change.from() != null || change.to() != null,
                AmendmentKind.EXTENSION,
                change.newEnd() != null));
        var half = change.kind() == AmendmentKind.TRANSFER && (change.from() == null || change.to() == null);
        if (!given.remove(change.kind()) || half) {
            throw new CommandRejected(CHANGE_NOT_NAMED, "/change");
        }
        if (given.containsValue(true)) {
            throw new CommandRejected(CHANGE_OF_ANOTHER_KIND, "/change");
        }
    }

    private static void requireFitting(InForce agreement, Change change, Facts facts) {
        if (change.from() != null && !agreement.parties().contains(change.from())) {
            throw new CommandRejected(TRANSFERS_FROM_NO_PARTY, "/change/from");
        }
        if (change.to() != null) {
            facts.require(new Guard.OfParty(change.to()), NO_SUCH_PARTY, "/change/to");
            if (agreement.parties().contains(change.to())) {
                throw new CommandRejected(TRANSFERS_TO_A_PARTY, "/change/to");
            }
        }
        if (change.newEnd() != null) {
            requireLater(agreement, change.newEnd());
        }
    }

    private static void requireLater(InForce agreement, LocalDate newEnd) {
        var end = agreement.to();
        if (end == null) {
            throw new CommandRejected(OPEN_ENDED, "/change");
        }
        if (!newEnd.isAfter(end)) {
            throw new CommandRejected(NOT_LATER, "/change/newEnd");
        }
    }

    /** Those that are named, who must be all parties and may be more; every party, and who comes in, when none is. */
    private static List<PartyId> signatories(InForce agreement, ProposeAmendment command, Facts facts) {
        var needed = new ArrayList<>(agreement.parties());
        needed.sort(Comparator.comparing(PartyId::toString));
        if (command.change().to() != null) {
            needed.add(command.change().to());
        }
        if (command.signatories().isEmpty()) {
            return List.copyOf(needed);
        }
        AgreementDecider.requireSignatories(command.signatories(), facts);
        if (!command.signatories().containsAll(needed)) {
            throw new CommandRejected(PARTY_LEFT_OUT, "/signatories");
        }
        return List.copyOf(command.signatories());
    }
}
