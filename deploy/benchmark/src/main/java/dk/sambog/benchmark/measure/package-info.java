/**
 * One class per figure: it makes the load, measures Sambog and the plain way in turns, and answers with what it found.
 */
@NullMarked
package dk.sambog.benchmark.measure;

import org.jspecify.annotations.NullMarked;
