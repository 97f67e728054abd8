/**
 * The promise ladder: what each party promised, bound, gave and had verified in each project (V4).
 */
@NullMarked
package dk.sambog.query.ladder;

import org.jspecify.annotations.NullMarked;
