/**
 * What a decider is told beside its own state: plain values of other streams, who asks, and when.
 *
 * <p>Free of Spring, Axon and SQL. The {@code guard} room locks, reads and changes what stands here.
 */
@NullMarked
package dk.sambog.command.facts;

import org.jspecify.annotations.NullMarked;
