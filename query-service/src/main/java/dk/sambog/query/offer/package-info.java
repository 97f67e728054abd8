/**
 * The register of offers: what people and organisations could give, found by kind, words, place and days.
 */
@NullMarked
package dk.sambog.query.offer;

import org.jspecify.annotations.NullMarked;
