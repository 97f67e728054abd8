/**
 * The published language: every event by its stored name and revision, and the value types events are made of.
 *
 * <p>Both services read and write it; it knows neither. JDK, JSpecify and Jackson annotations only.
 */
@NullMarked
package dk.sambog.events;

import org.jspecify.annotations.NullMarked;
