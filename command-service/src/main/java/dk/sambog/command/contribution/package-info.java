/** Contributions: what was given, received, verified by another, and taken back. A fact can always be recorded. */
@NullMarked
package dk.sambog.command.contribution;

import org.jspecify.annotations.NullMarked;
