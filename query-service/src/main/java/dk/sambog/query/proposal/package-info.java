/**
 * Proposals by id and by what they answer. One that belongs to no project yet is there for every reader.
 */
@NullMarked
package dk.sambog.query.proposal;

import org.jspecify.annotations.NullMarked;
