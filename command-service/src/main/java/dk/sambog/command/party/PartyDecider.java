package dk.sambog.command.party;

import static dk.sambog.command.facts.GuardRejection.EFFECTIVE_IN_THE_FUTURE;
import static dk.sambog.command.facts.GuardRejection.MANDATE_DOES_NOT_COVER;
import static dk.sambog.command.facts.GuardRejection.NOT_FOUNDED;
import static dk.sambog.command.facts.GuardRejection.NO_SUCH_MANDATE;
import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PROJECT;
import static dk.sambog.command.party.PartyRejection.ALREADY_REVOKED;
import static dk.sambog.command.party.PartyRejection.GRANTEE_IS_PRINCIPAL;
import static dk.sambog.command.party.PartyRejection.GRANT_TO_ONESELF;
import static dk.sambog.command.party.PartyRejection.LAST_ADMINISTRATOR;
import static dk.sambog.command.party.PartyRejection.MANDATE_ENDS_BEFORE_IT_BEGINS;
import static dk.sambog.command.party.PartyRejection.NOT_YOURS_TO_GRANT;
import static dk.sambog.command.party.PartyRejection.NO_ACTS;
import static dk.sambog.command.party.PartyRejection.NO_SUCH_PARTY;
import static dk.sambog.command.party.PartyRejection.PARTY_ERASED;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.party.PartyCommand.GrantMandate;
import dk.sambog.command.party.PartyCommand.RegisterFounder;
import dk.sambog.command.party.PartyCommand.RegisterParty;
import dk.sambog.command.party.PartyCommand.RegisterSelf;
import dk.sambog.command.party.PartyCommand.RevokeMandate;
import dk.sambog.command.party.PartyState.Assignment;
import dk.sambog.command.party.PartyState.Erased;
import dk.sambog.command.party.PartyState.Grant;
import dk.sambog.command.party.PartyState.Membership;
import dk.sambog.command.party.PartyState.Merged;
import dk.sambog.command.party.PartyState.NotRegistered;
import dk.sambog.command.party.PartyState.Registered;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyEvent;
import dk.sambog.events.party.PartyEvent.ErasureDeferred;
import dk.sambog.events.party.PartyEvent.MandateGranted;
import dk.sambog.events.party.PartyEvent.MandateRevoked;
import dk.sambog.events.party.PartyEvent.MemberJoined;
import dk.sambog.events.party.PartyEvent.MemberLeft;
import dk.sambog.events.party.PartyEvent.PartiesMerged;
import dk.sambog.events.party.PartyEvent.PartyDetailsCorrected;
import dk.sambog.events.party.PartyEvent.PartyErased;
import dk.sambog.events.party.PartyEvent.PartyIdentityVerified;
import dk.sambog.events.party.PartyEvent.PartyRegistered;
import dk.sambog.events.party.PartyEvent.PayoutAccountConfirmed;
import dk.sambog.events.party.PartyEvent.RoleAssigned;
import dk.sambog.events.party.PartyEvent.RoleRevoked;
import dk.sambog.events.party.PartyId;
import java.util.List;
import java.util.Objects;

/** The rules of parties and mandates: nobody gives themselves a right, and the ledger always has an administrator. */
final class PartyDecider {
    private PartyDecider() {}

    static List<PartyEvent> decide(PartyState state, PartyCommand command, Facts facts) {
        return switch (command) {
            case RegisterFounder founder -> Registration.found(founder, facts);
            case RegisterSelf self -> Registration.registerSelf(self, facts);
            case RegisterParty register -> Registration.register(register, facts);
            case GrantMandate grant -> grant(registered(state), grant, facts);
            case RevokeMandate revoke -> revoke(registered(state), revoke, facts);
            case RoleCommand role -> Roles.decide(registered(state), role, facts);
            case GroupCommand group -> Groups.decide(registered(state), group, facts);
            case IdentityCommand identity -> Identity.decide(registered(state), identity, facts);
        };
    }

    static PartyState evolve(PartyState state, PartyEvent event) {
        return switch (event) {
            case PartyRegistered party -> new Registered(party.type());
            case MandateGranted granted -> registered(state).with(granted.mandateId(), Grant.of(granted));
            case MandateRevoked revoked -> {
                var party = registered(state);
                yield party.with(
                        revoked.mandateId(), mandate(party, revoked.mandateId()).asRevoked());
            }
            case RoleAssigned assigned -> registered(state).with(assigned.roleId(), Assignment.of(assigned));
            case RoleRevoked revoked -> {
                var party = registered(state);
                var role = Objects.requireNonNull(party.roles().get(revoked.roleId()));
                yield party.with(revoked.roleId(), role.revokedFrom(revoked.effectiveOn()));
            }
            case MemberJoined joined ->
                registered(state).with(joined.member(), new Membership(joined.effectiveOn(), null));
            case MemberLeft left -> {
                var party = registered(state);
                var since = Objects.requireNonNull(party.members().get(left.member()))
                        .joined();
                yield party.with(left.member(), new Membership(since, left.effectiveOn()));
            }
            case PartyIdentityVerified _ -> state;
            case PartiesMerged _ -> new Merged();
            case PartyErased _ -> new Erased();
            // What the vault keeps is decided in the room of persons.
            case PartyDetailsCorrected _, PayoutAccountConfirmed _, ErasureDeferred _ -> state;
        };
    }

    private static List<PartyEvent> grant(Registered party, GrantMandate command, Facts facts) {
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

    private static List<PartyEvent> revoke(Registered party, RevokeMandate command, Facts facts) {
        requireAdministration(command.partyId(), facts);
        var mandate = mandate(party, command.mandateId());
        facts.requireCover(mandate.projectId(), null);
        if (mandate.revoked()) {
            throw new CommandRejected(ALREADY_REVOKED);
        }
        if (command.effectiveOn().isAfter(facts.today())) {
            throw new CommandRejected(EFFECTIVE_IN_THE_FUTURE, "/effectiveOn");
        }
        if (command.partyId().equals(operator(facts)) && isLastAdministrator(party, command.mandateId(), facts)) {
            throw new CommandRejected(LAST_ADMINISTRATOR);
        }
        return List.of(
                new MandateRevoked(command.partyId(), command.mandateId(), command.effectiveOn(), command.reason()));
    }

    /** By the party itself, under its ADMINISTER mandate, or under the operator's. */
    static void requireAdministration(PartyId principal, Facts facts) {
        var operator = operator(facts);
        if (!facts.onBehalfOf().equals(principal) && !facts.onBehalfOf().equals(operator)) {
            throw new CommandRejected(NOT_YOURS_TO_GRANT);
        }
    }

    static PartyId operator(Facts facts) {
        return facts.find(new Guard.OfInstallation())
                .orElseThrow(() -> new CommandRejected(NOT_FOUNDED))
                .operator();
    }

    private static boolean isLastAdministrator(Registered party, MandateId revoked, Facts facts) {
        return mandate(party, revoked).administersForGood(facts.today())
                && party.mandates().entrySet().stream()
                        .filter(other -> !other.getKey().equals(revoked))
                        .noneMatch(other -> other.getValue().administersForGood(facts.today()));
    }

    private static Grant mandate(Registered party, MandateId id) {
        var grant = party.mandates().get(id);
        if (grant == null) {
            throw new CommandRejected(NO_SUCH_MANDATE);
        }
        return grant;
    }

    private static Registered registered(PartyState state) {
        return switch (state) {
            case NotRegistered _ -> throw new CommandRejected(NO_SUCH_PARTY);
            case Merged _ -> throw new CommandRejected(GuardRejection.PARTY_MERGED);
            case Erased _ -> throw new CommandRejected(PARTY_ERASED);
            case Registered registered -> registered;
        };
    }
}
