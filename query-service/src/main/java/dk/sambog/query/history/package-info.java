/**
 * Who did what, when and why: every entry of the log with each of its fields, and what a field was before.
 */
@NullMarked
package dk.sambog.query.history;

import org.jspecify.annotations.NullMarked;
