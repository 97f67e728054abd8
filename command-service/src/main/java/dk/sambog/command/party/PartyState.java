package dk.sambog.command.party;

import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.problem.Rejection;
import dk.sambog.events.party.PartyEvent;
import dk.sambog.events.party.PartyEvent.PartiesMerged;
import dk.sambog.events.party.PartyEvent.PartyErased;
import dk.sambog.events.party.PartyEvent.PartyRegistered;
import dk.sambog.events.party.PartyType;

/** Where a party stands. */
sealed interface PartyState {
    PartyState NOT_REGISTERED = new Gone(PartyRejection.NO_SUCH_PARTY);

    /** Nothing can be decided about it, and why: it is not there, is another by now, or nothing is known of it any more. */
    record Gone(Rejection why) implements PartyState {}

    record Registered(PartyType type) implements PartyState {}

    static PartyState evolve(PartyState state, PartyEvent event) {
        return switch (event) {
            case PartyRegistered party -> new Registered(party.type());
            case PartiesMerged _ -> new Gone(GuardRejection.PARTY_MERGED);
            case PartyErased _ -> new Gone(GuardRejection.PARTY_ERASED);
            // What else happens to a party is decided in other rooms.
            default -> state;
        };
    }

    /** The party, or the refusal that says why there is nothing to decide. */
    static Registered registered(PartyState state) {
        return switch (state) {
            case Gone(var why) -> throw new CommandRejected(why);
            case Registered registered -> registered;
        };
    }
}
