package dk.sambog.query.generation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The live views as of one moment, cut as asked. Table names in SQL stand without a schema: they are the live generation's.
 *
 * @param position the cut's position, never beyond what is projected: the answer is true at it
 * @param effectiveOn as in the cut
 * @param isCurrent whether nothing projected is cut away, so that running balances may answer
 * @param jdbc in the snapshot's read-only transaction
 */
public record Snapshot(long position, @Nullable LocalDate effectiveOn, boolean isCurrent, JdbcClient jdbc) {}
