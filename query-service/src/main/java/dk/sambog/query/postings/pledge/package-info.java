/**
 * What pledges do to amounts, and how each stands.
 */
@NullMarked
package dk.sambog.query.postings.pledge;

import org.jspecify.annotations.NullMarked;
