package dk.sambog.command.guard;

import dk.sambog.command.facts.Guard;
import java.util.Collection;
import java.util.Map;

/**
 * A guard table that reads for itself, because no one statement tells what it holds.
 *
 * @param <G> the guards it answers
 */
public interface DirectGuardTable<G extends Guard<?>> extends GuardTable<G> {
    /** What it holds for each; those there is nothing for are left out. Asked once all locks are held. */
    Map<G, Object> read(Collection<G> guards);
}
