/** Pledges: promises to give to a project, changed, bound, kept and taken back by their giver. */
@NullMarked
package dk.sambog.command.pledge;

import org.jspecify.annotations.NullMarked;
