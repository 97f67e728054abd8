/**
 * What agreements do to amounts: only those a published source tells of move any.
 */
@NullMarked
package dk.sambog.query.postings.agreement;

import org.jspecify.annotations.NullMarked;
