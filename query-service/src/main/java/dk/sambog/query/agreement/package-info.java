/**
 * Agreements by id: the version that stands and its signatures.
 */
@NullMarked
package dk.sambog.query.agreement;

import org.jspecify.annotations.NullMarked;
