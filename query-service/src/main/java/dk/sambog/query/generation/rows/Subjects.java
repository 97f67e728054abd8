package dk.sambog.query.generation.rows;

import java.util.UUID;

/**
 * What came before: the pledges, contributions, givers, … that an entry speaks of by id alone.
 *
 * @param <S> how one stands, immutable
 */
public interface Subjects<S> {
    /** Makes sure that it is at hand on this page, should it have begun on an earlier one. */
    void want(UUID id);

    /**
     * How it stands.
     *
     * @throws IllegalArgumentException when nobody knows it: such a log cannot be posted
     */
    S find(UUID id);

    /** How it stands from now on; the first time, it begins. */
    void put(S subject);
}
