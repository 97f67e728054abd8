/**
 * What a decision is told of who is who, and who may act for whom.
 */
@NullMarked
package dk.sambog.command.facts.party;

import org.jspecify.annotations.NullMarked;
