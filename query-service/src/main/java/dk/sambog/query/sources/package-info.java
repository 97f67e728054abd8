/**
 * The source-of-funds matrix: who pays for a project, by kind of source and bucket (V3).
 */
@NullMarked
package dk.sambog.query.sources;

import org.jspecify.annotations.NullMarked;
