/**
 * Projects: what is made together, who leads it, in which production form and by which rules, how far it has come, whether it takes
 * pledges, and what keeps it alive.
 */
@NullMarked
package dk.sambog.command.project;

import org.jspecify.annotations.NullMarked;
