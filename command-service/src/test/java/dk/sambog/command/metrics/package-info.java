/** Tests of the figures the service tells. */
@NullMarked
package dk.sambog.command.metrics;

import org.jspecify.annotations.NullMarked;
