package dk.sambog.command.group;

import static dk.sambog.command.facts.GuardRejection.EFFECTIVE_IN_THE_FUTURE;
import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PARTY;
import static dk.sambog.command.group.GroupRejection.LEFT_BEFORE_JOINING;
import static dk.sambog.command.group.GroupRejection.MEMBER_ALREADY;
import static dk.sambog.command.group.GroupRejection.MEMBER_IS_A_GROUP;
import static dk.sambog.command.group.GroupRejection.NOT_A_GROUP;
import static dk.sambog.command.group.GroupRejection.NOT_A_MEMBER;
import static dk.sambog.command.group.GroupRejection.NOT_YOURS_TO_ADMIT;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.group.GroupCommand.LetMemberGo;
import dk.sambog.command.group.GroupCommand.TakeMemberIn;
import dk.sambog.command.group.GroupState.Registered;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.party.PartyEvent;
import dk.sambog.events.party.PartyEvent.MemberJoined;
import dk.sambog.events.party.PartyEvent.MemberLeft;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import java.util.List;
import java.util.Objects;

/**
 * The rules of informal groups: nobody but the group knows who belongs to it, so it is kept here, over time. Associations keep
 * their own lists of members.
 */
final class GroupDecider {
    private GroupDecider() {}

    static List<PartyEvent> decide(GroupState state, GroupCommand command, Facts facts) {
        var group = GroupState.registered(state);
        if (group.type() != PartyType.INFORMAL_GROUP) {
            throw new CommandRejected(NOT_A_GROUP);
        }
        if (command.effectiveOn().isAfter(facts.today())) {
            throw new CommandRejected(EFFECTIVE_IN_THE_FUTURE, "/effectiveOn");
        }
        return switch (command) {
            case TakeMemberIn join -> takeIn(group, join, facts);
            case LetMemberGo leave -> letGo(group, leave, facts);
        };
    }

    private static List<PartyEvent> takeIn(Registered group, TakeMemberIn command, Facts facts) {
        requireAdministration(command.partyId(), facts);
        var member = facts.require(new Guard.OfParty(command.member()), NO_SUCH_PARTY, "/member");
        if (member.type() == PartyType.INFORMAL_GROUP) {
            throw new CommandRejected(MEMBER_IS_A_GROUP, "/member");
        }
        var belongs = member.ids().stream()
                .map(group.members()::get)
                .filter(Objects::nonNull)
                .anyMatch(before -> before.left() == null || before.left().isAfter(command.effectiveOn()));
        if (belongs) {
            throw new CommandRejected(MEMBER_ALREADY, "/member");
        }
        return List.of(new MemberJoined(command.partyId(), command.member(), command.effectiveOn()));
    }

    private static List<PartyEvent> letGo(Registered group, LetMemberGo command, Facts facts) {
        if (!facts.isActedFor(command.member())) {
            requireAdministration(command.partyId(), facts);
        }
        var member = listed(group, command.member(), facts);
        var membership = group.members().get(member);
        if (membership == null || membership.left() != null) {
            throw new CommandRejected(NOT_A_MEMBER, "/member");
        }
        if (command.effectiveOn().isBefore(membership.joined())) {
            throw new CommandRejected(LEFT_BEFORE_JOINING, "/effectiveOn");
        }
        return List.of(new MemberLeft(command.partyId(), member, command.effectiveOn()));
    }

    /** By the group itself, under its ADMINISTER mandate, or under the operator's. */
    private static void requireAdministration(PartyId group, Facts facts) {
        if (!facts.onBehalfOf().equals(group) && !facts.onBehalfOf().equals(facts.operator())) {
            throw new CommandRejected(NOT_YOURS_TO_ADMIT);
        }
        facts.requireCover(null, null);
    }

    /** The id under which the group took somebody in who may have another by now. */
    private static PartyId listed(Registered group, PartyId member, Facts facts) {
        return facts.find(new Guard.OfParty(member)).stream()
                .flatMap(party -> party.ids().stream())
                .filter(id -> group.members().containsKey(id)
                        && group.members().get(id).left() == null)
                .findFirst()
                .orElse(member);
    }
}
