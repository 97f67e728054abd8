/**
 * Elections that others held and published: their rule, options, ballots and result, and our recount beside it.
 */
@NullMarked
package dk.sambog.events.election;

import org.jspecify.annotations.NullMarked;
