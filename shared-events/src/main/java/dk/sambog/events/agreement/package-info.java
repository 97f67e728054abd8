/**
 * Agreements: versions, signatures, and what published sources say was agreed.
 */
@NullMarked
package dk.sambog.events.agreement;

import org.jspecify.annotations.NullMarked;
