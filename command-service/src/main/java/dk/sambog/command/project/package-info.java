/** Projects: what is made together, who leads it, in which production form, and whether it takes pledges. */
@NullMarked
package dk.sambog.command.project;

import org.jspecify.annotations.NullMarked;
