/**
 * The things that later entries name by id alone, read and written a page at a time, and the columns they have in common.
 */
@NullMarked
package dk.sambog.query.postings.subject;

import org.jspecify.annotations.NullMarked;
