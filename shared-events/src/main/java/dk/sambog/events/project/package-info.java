/**
 * Projects: what is made together.
 */
@NullMarked
package dk.sambog.events.project;

import org.jspecify.annotations.NullMarked;
