/**
 * Proposals: solutions that somebody suggests for a need.
 */
@NullMarked
package dk.sambog.events.proposal;

import org.jspecify.annotations.NullMarked;
