/**
 * The verbs of the launcher that need a Java process: {@code run}, {@code token}, {@code demo}, {@code import}. Start here:
 * {@link dk.sambog.standalone.Sambog}.
 */
@NullMarked
package dk.sambog.standalone;

import org.jspecify.annotations.NullMarked;
