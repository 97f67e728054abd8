/**
 * What contributions do to amounts, and how each stands.
 */
@NullMarked
package dk.sambog.query.postings.contribution;

import org.jspecify.annotations.NullMarked;
