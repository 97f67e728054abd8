/**
 * What all answers have in common: which position they are true at and how far the views lag, strong ETags, pages by an opaque
 * cursor, CSV, waiting for an event of one's own. Knows no view.
 */
@NullMarked
package dk.sambog.query.http;

import org.jspecify.annotations.NullMarked;
