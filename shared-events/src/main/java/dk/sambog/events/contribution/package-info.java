/**
 * Contributions: what was given, and how it was received, verified and taken back.
 */
@NullMarked
package dk.sambog.events.contribution;

import org.jspecify.annotations.NullMarked;
