package dk.sambog.command.group;

import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.problem.Rejection;
import dk.sambog.events.party.PartyEvent;
import dk.sambog.events.party.PartyEvent.MemberJoined;
import dk.sambog.events.party.PartyEvent.MemberLeft;
import dk.sambog.events.party.PartyEvent.PartiesMerged;
import dk.sambog.events.party.PartyEvent.PartyErased;
import dk.sambog.events.party.PartyEvent.PartyRegistered;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who belongs to a group. */
sealed interface GroupState {
    GroupState NOT_REGISTERED = new Gone(GroupRejection.NO_SUCH_PARTY);

    /** Nothing can be decided, and why. */
    record Gone(Rejection why) implements GroupState {}

    /** A party, and all who ever belonged to it when it is a group. */
    record Registered(PartyType type, Map<PartyId, Membership> members) implements GroupState {
        private Registered with(PartyId member, Membership membership) {
            var changed = new HashMap<>(members);
            changed.put(member, membership);
            return new Registered(type, Map.copyOf(changed));
        }
    }

    /**
     * Somebody's last time in a group.
     *
     * @param left the day from which it no longer belongs to it, or null while it does
     */
    record Membership(LocalDate joined, @Nullable LocalDate left) {}

    static GroupState evolve(GroupState state, PartyEvent event) {
        return switch (event) {
            case PartyRegistered party -> new Registered(party.type(), Map.of());
            case MemberJoined joined ->
                registered(state).with(joined.member(), new Membership(joined.effectiveOn(), null));
            case MemberLeft left -> {
                var group = registered(state);
                var joined =
                        Objects.requireNonNull(group.members.get(left.member())).joined();
                yield group.with(left.member(), new Membership(joined, left.effectiveOn()));
            }
            case PartiesMerged _ -> new Gone(GuardRejection.PARTY_MERGED);
            case PartyErased _ -> new Gone(GuardRejection.PARTY_ERASED);
            // What else happens to a party is decided in other rooms.
            default -> state;
        };
    }

    /** The party, or the refusal that says why there is nothing to decide. */
    static Registered registered(GroupState state) {
        return switch (state) {
            case Gone(var why) -> throw new CommandRejected(why);
            case Registered kept -> kept;
        };
    }
}
