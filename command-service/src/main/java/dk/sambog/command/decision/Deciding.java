package dk.sambog.command.decision;

import dk.sambog.command.authority.FirstAllowed;
import dk.sambog.command.eventstore.ClosedMetadata;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.facts.party.MandateFacts;
import dk.sambog.command.problem.CommandRejected;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateLifecycle;

/** What every aggregate shell does with its decider. */
public final class Deciding {
    static final String EXPECTED_VERSION = "expectedVersion";
    /** The party acted for was merged into another: what it began may be ended, and nothing new begins. */
    static final String FOR_MERGED = "forMerged";
    /** The mandates the actor may use, in the order they are tried; absent when it needs none. */
    static final String MANDATES = "mandates";

    private Deciding() {}

    /**
     * Checks that the caller saw this version, decides, and applies what was decided.
     *
     * @param decider decides with the facts it is handed, which name the mandate; several may be tried
     */
    public static void decide(Facts facts, Function<Facts, ? extends List<?>> decider) {
        var expected = CurrentUnitOfWork.get().getMessage().getMetaData().get(EXPECTED_VERSION);
        var version = AggregateLifecycle.getVersion();
        // Of a thing that is not there nobody saw a version; its decider says so.
        if (expected != null && version != null && !expected.equals(version)) {
            throw new VersionConflict(version);
        }
        if (version == null && CurrentUnitOfWork.get().getResource(FOR_MERGED) != null) {
            throw new CommandRejected(GuardRejection.PARTY_MERGED);
        }
        var decided = FirstAllowed.of(alternatives(facts), decider);
        var metadata = metadata(decided.under());
        decided.events().forEach(event -> AggregateLifecycle.apply(event, metadata));
    }

    private static List<Facts> alternatives(Facts facts) {
        List<MandateFacts> mandates = CurrentUnitOfWork.get().getResource(MANDATES);
        return mandates == null
                ? List.of(facts)
                : mandates.stream().map(facts::under).toList();
    }

    private static MetaData metadata(Facts facts) {
        var mandate = facts.mandate();
        return mandate == null
                ? MetaData.emptyInstance()
                : MetaData.from(
                        Map.of(ClosedMetadata.MANDATE, mandate.mandateId().toString()));
    }
}
