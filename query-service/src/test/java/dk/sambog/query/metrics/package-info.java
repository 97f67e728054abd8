/** Tests of the figures the service tells. */
@NullMarked
package dk.sambog.query.metrics;

import org.jspecify.annotations.NullMarked;
