/**
 * Offers: what people and organisations could give, before there is a project to give it to.
 */
@NullMarked
package dk.sambog.events.offer;

import org.jspecify.annotations.NullMarked;
