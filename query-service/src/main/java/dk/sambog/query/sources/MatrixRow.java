package dk.sambog.query.sources;

import dk.sambog.query.postings.GiverGroup;
import java.util.Map;

/**
 * A row of the source-of-funds matrix. {@code ultimateSource} and {@code intermediary} come with agreements that name them.
 *
 * @param cells every kind of source, also those that give nothing
 * @param total all sources together, bucket by bucket
 * @param position the last entry that changed the row within the cut
 */
public record MatrixRow(MatrixKey key, Map<GiverGroup, MatrixCell> cells, MatrixCell total, long position) {}
