/**
 * Guard tables of a vote: its rules, its electors, its proxies and its box.
 */
@NullMarked
package dk.sambog.command.guard.vote;

import org.jspecify.annotations.NullMarked;
