/**
 * Agreements are decided here: drafted, worded in versions, signed until every signatory has signed the same one, or read
 * from a published source that nobody signed.
 *
 * <p>Commands come in over HTTP and batches. Pledges learn through the guard whether an agreement is in force.
 */
@NullMarked
package dk.sambog.command.agreement;

import org.jspecify.annotations.NullMarked;
