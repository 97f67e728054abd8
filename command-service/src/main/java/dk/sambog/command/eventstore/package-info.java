/**
 * Axon over PostgreSQL: one row per event in {@code ledger.event}, under names of our own, with bytes that never change.
 *
 * <p>Appends of a transaction are gathered and written at its end in one statement. Only the sequencer decides the order in
 * which anyone reads them.
 */
@NullMarked
package dk.sambog.command.eventstore;

import org.jspecify.annotations.NullMarked;
