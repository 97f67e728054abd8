/**
 * Guard tables of a project: what led to it, what was promised to it, what is open in it.
 */
@NullMarked
package dk.sambog.command.guard.project;

import org.jspecify.annotations.NullMarked;
