/** Tests of the benchmark: that it runs and says everything it should, not how fast anything is. */
@NullMarked
package dk.sambog.benchmark;

import org.jspecify.annotations.NullMarked;
