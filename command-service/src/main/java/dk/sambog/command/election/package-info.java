/**
 * Elections others held are taken in here from their published file: options, ballots and official result, and a recount
 * beside it. Nothing is invented that the file does not say, and nothing in it is corrected.
 */
@NullMarked
package dk.sambog.command.election;

import org.jspecify.annotations.NullMarked;
