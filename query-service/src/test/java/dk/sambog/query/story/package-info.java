/**
 * A small story in a real ledger, a running query-service over it, and tokens to ask it with.
 */
@NullMarked
package dk.sambog.query.story;

import org.jspecify.annotations.NullMarked;
