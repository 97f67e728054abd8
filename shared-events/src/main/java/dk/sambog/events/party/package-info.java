/**
 * Parties and mandates: who takes part, and who may act for whom.
 */
@NullMarked
package dk.sambog.events.party;

import org.jspecify.annotations.NullMarked;
