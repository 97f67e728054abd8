/**
 * The feed: entries of the ledger by position, dense and in order. The only way events enter the query side.
 *
 * <p>Payloads are upcast and read through Axon's serializer chain under the names of the event catalogue. Whoever follows
 * the ledger enters through {@link dk.sambog.query.feed.LedgerFeed}; reactions on Axon's processors through
 * {@link dk.sambog.query.feed.PositionSource}.
 */
@NullMarked
package dk.sambog.query.feed;

import org.jspecify.annotations.NullMarked;
