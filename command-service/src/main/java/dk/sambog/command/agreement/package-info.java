/**
 * Agreements come in here, over HTTP and in batches: drafted, worded in versions, signed, amended and ended, or read from a
 * published source that nobody signed. What is decided stands in {@code rule}; pledges learn through the guard whether an
 * agreement is in force.
 */
@NullMarked
package dk.sambog.command.agreement;

import org.jspecify.annotations.NullMarked;
