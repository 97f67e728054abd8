package dk.sambog.command.mandate;

import static dk.sambog.command.facts.GuardRejection.EFFECTIVE_IN_THE_FUTURE;
import static dk.sambog.command.facts.GuardRejection.MANDATE_DOES_NOT_COVER;
import static dk.sambog.command.facts.GuardRejection.NO_SUCH_MANDATE;
import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PROJECT;
import static dk.sambog.command.mandate.MandateRejection.ALREADY_REVOKED;
import static dk.sambog.command.mandate.MandateRejection.GRANTEE_IS_PRINCIPAL;
import static dk.sambog.command.mandate.MandateRejection.GRANT_TO_ONESELF;
import static dk.sambog.command.mandate.MandateRejection.LAST_ADMINISTRATOR;
import static dk.sambog.command.mandate.MandateRejection.MANDATE_ENDS_BEFORE_IT_BEGINS;
import static dk.sambog.command.mandate.MandateRejection.NOT_YOURS_TO_GRANT;
import static dk.sambog.command.mandate.MandateRejection.NO_ACTS;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.mandate.MandateCommand.GrantMandate;
import dk.sambog.command.mandate.MandateCommand.RevokeMandate;
import dk.sambog.command.mandate.MandateState.Giving;
import dk.sambog.command.mandate.MandateState.Grant;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyEvent;
import dk.sambog.events.party.PartyEvent.MandateGranted;
import dk.sambog.events.party.PartyEvent.MandateRevoked;
import dk.sambog.events.party.PartyId;
import java.util.List;

/** The rules of mandates: nobody gives themselves a right, and the ledger always has an administrator. */
final class MandateDecider {
    private MandateDecider() {}

    static List<PartyEvent> decide(MandateState state, MandateCommand command, Facts facts) {
        var party = MandateState.giving(state);
        return switch (command) {
            case GrantMandate grant -> grant(grant, facts);
            case RevokeMandate revoke -> revoke(party, revoke, facts);
        };
    }

    private static List<PartyEvent> grant(GrantMandate command, Facts facts) {
        requireAdministration(command.partyId(), facts);
        if (facts.isActor(command.grantee()) || facts.mayAct(command.grantee(), MandateAct.ADMINISTER)) {
            throw new CommandRejected(GRANT_TO_ONESELF, "/grantee");
        }
        if (command.grantee().equals(command.partyId())) {
            throw new CommandRejected(GRANTEE_IS_PRINCIPAL, "/grantee");
        }
        if (command.acts().isEmpty()) {
            throw new CommandRejected(NO_ACTS, "/acts");
        }
        if (command.validTo() != null && command.validTo().isBefore(command.validFrom())) {
            throw new CommandRejected(MANDATE_ENDS_BEFORE_IT_BEGINS, "/validTo");
        }
        facts.require(new Guard.OfParty(command.grantee()), GuardRejection.NO_SUCH_PARTY, "/grantee");
        if (command.projectId() != null) {
            facts.require(new Guard.OfProject(command.projectId()), NO_SUCH_PROJECT, "/projectId");
        }
        facts.requireCover(command.projectId(), command.ceiling());
        if (command.ceiling() == null
                && facts.mandate() != null
                && facts.mandate().ceiling() != null) {
            // Who is limited to an amount cannot give a right without limit.
            throw new CommandRejected(MANDATE_DOES_NOT_COVER, "/ceiling");
        }
        return List.of(new MandateGranted(
                command.partyId(),
                command.mandateId(),
                command.grantee(),
                command.acts().stream().distinct().sorted().toList(),
                command.projectId(),
                command.validFrom(),
                command.validTo(),
                command.ceiling()));
    }

    private static List<PartyEvent> revoke(Giving party, RevokeMandate command, Facts facts) {
        requireAdministration(command.partyId(), facts);
        var mandate = mandate(party, command.mandateId());
        facts.requireCover(mandate.projectId(), null);
        if (mandate.revoked()) {
            throw new CommandRejected(ALREADY_REVOKED);
        }
        if (command.effectiveOn().isAfter(facts.today())) {
            throw new CommandRejected(EFFECTIVE_IN_THE_FUTURE, "/effectiveOn");
        }
        if (command.partyId().equals(facts.operator()) && isLastAdministrator(party, command.mandateId(), facts)) {
            throw new CommandRejected(LAST_ADMINISTRATOR);
        }
        return List.of(
                new MandateRevoked(command.partyId(), command.mandateId(), command.effectiveOn(), command.reason()));
    }

    /** By the party itself, under its ADMINISTER mandate, or under the operator's. */
    private static void requireAdministration(PartyId principal, Facts facts) {
        var operator = facts.operator();
        if (!facts.onBehalfOf().equals(principal) && !facts.onBehalfOf().equals(operator)) {
            throw new CommandRejected(NOT_YOURS_TO_GRANT);
        }
    }

    private static boolean isLastAdministrator(Giving party, MandateId revoked, Facts facts) {
        return mandate(party, revoked).administersForGood(facts.today())
                && party.mandates().entrySet().stream()
                        .filter(other -> !other.getKey().equals(revoked))
                        .noneMatch(other -> other.getValue().administersForGood(facts.today()));
    }

    private static Grant mandate(Giving party, MandateId id) {
        var grant = party.mandates().get(id);
        if (grant == null) {
            throw new CommandRejected(NO_SUCH_MANDATE);
        }
        return grant;
    }
}
