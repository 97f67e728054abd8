/**
 * Parties by id: organisations by name, people as pseudonyms.
 */
@NullMarked
package dk.sambog.query.party;

import org.jspecify.annotations.NullMarked;
