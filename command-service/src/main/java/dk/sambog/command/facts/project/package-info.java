/**
 * What a decision is told of a project, of what led to it and of what was promised to it.
 */
@NullMarked
package dk.sambog.command.facts.project;

import org.jspecify.annotations.NullMarked;
