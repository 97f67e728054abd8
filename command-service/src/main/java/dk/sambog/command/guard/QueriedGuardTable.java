package dk.sambog.command.guard;

import dk.sambog.command.facts.Guard;
import java.util.Collection;

/**
 * A guard table that is read by one statement.
 *
 * @param <G> the guards it answers
 */
public interface QueriedGuardTable<G extends Guard<?>> extends GuardTable<G> {
    /** Reads what it holds for each; those there is nothing for have no row. */
    GuardQuery query(Collection<G> guards);
}
