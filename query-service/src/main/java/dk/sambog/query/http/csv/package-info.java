/**
 * Every listing as CSV too: the same rows under the same names.
 */
@NullMarked
package dk.sambog.query.http.csv;

import org.jspecify.annotations.NullMarked;
