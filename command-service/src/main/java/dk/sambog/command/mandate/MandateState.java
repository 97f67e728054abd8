package dk.sambog.command.mandate;

import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.problem.Rejection;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyEvent;
import dk.sambog.events.party.PartyEvent.MandateGranted;
import dk.sambog.events.party.PartyEvent.MandateRevoked;
import dk.sambog.events.party.PartyEvent.PartiesMerged;
import dk.sambog.events.party.PartyEvent.PartyErased;
import dk.sambog.events.party.PartyEvent.PartyRegistered;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which mandates a party has given. */
sealed interface MandateState {
    MandateState NOT_REGISTERED = new Gone(MandateRejection.NO_SUCH_PARTY);

    /** Nothing can be decided, and why. */
    record Gone(Rejection why) implements MandateState {}

    /** A party, and every mandate it has ever given. */
    record Giving(Map<MandateId, Grant> mandates) implements MandateState {
        private Giving with(MandateId id, Grant grant) {
            var changed = new HashMap<>(mandates);
            changed.put(id, grant);
            return new Giving(Map.copyOf(changed));
        }
    }

    /**
     * A mandate the party has given.
     *
     * @param projectId the only project it holds for, or null for all
     * @param validTo last local date, or null when open-ended
     */
    record Grant(
            Set<MandateAct> acts,
            @Nullable ProjectId projectId,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean revoked) {
        static Grant of(MandateGranted granted) {
            return new Grant(
                    Set.copyOf(granted.acts()), granted.projectId(), granted.validFrom(), granted.validTo(), false);
        }

        Grant asRevoked() {
            return new Grant(acts, projectId, validFrom, validTo, true);
        }

        /** Whether it lets somebody administer the party from {@code today} on without an end. */
        boolean administersForGood(LocalDate today) {
            return !revoked
                    && projectId == null
                    && validTo == null
                    && !validFrom.isAfter(today)
                    && acts.contains(MandateAct.ADMINISTER);
        }
    }

    static MandateState evolve(MandateState state, PartyEvent event) {
        return switch (event) {
            case PartyRegistered _ -> new Giving(Map.of());
            case MandateGranted granted -> giving(state).with(granted.mandateId(), Grant.of(granted));
            case MandateRevoked revoked -> {
                var party = giving(state);
                var grant = Objects.requireNonNull(party.mandates.get(revoked.mandateId()));
                yield party.with(revoked.mandateId(), grant.asRevoked());
            }
            case PartiesMerged _ -> new Gone(GuardRejection.PARTY_MERGED);
            case PartyErased _ -> new Gone(GuardRejection.PARTY_ERASED);
            // What else happens to a party is decided in other rooms.
            default -> state;
        };
    }

    /** The party, or the refusal that says why there is nothing to decide. */
    static Giving giving(MandateState state) {
        return switch (state) {
            case Gone(var why) -> throw new CommandRejected(why);
            case Giving kept -> kept;
        };
    }
}
