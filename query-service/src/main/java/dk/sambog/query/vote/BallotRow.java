package dk.sambog.query.vote;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ballot as it was published, or several alike.
 *
 * @param name tracker of a secret ballot, id of an open one, or {@code paper}, {@code invalid}, {@code source}
 * @param voter of an open vote; null in every other
 * @param choice {@code sluice,dike}, with points {@code sluice=5,dike=2}; empty when it names nothing
 * @param times how many there are
 * @param position of its event
 */
public record BallotRow(String name, @Nullable UUID voter, String choice, long weight, long times, long position) {}
