/**
 * Offers: what people and organisations could give, before there is a project. An offer binds nobody; turned into a pledge it
 * does, and the pledge is made in the same transaction.
 */
@NullMarked
package dk.sambog.command.offer;

import org.jspecify.annotations.NullMarked;
