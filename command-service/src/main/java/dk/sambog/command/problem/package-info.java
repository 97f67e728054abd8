/**
 * Refusals, and how every error becomes a problem document (RFC 9457).
 */
@NullMarked
package dk.sambog.command.problem;

import org.jspecify.annotations.NullMarked;
