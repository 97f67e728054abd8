/**
 * Measures the product against plain PostgreSQL, side by side in one run on one machine, and says under which conditions.
 * What it prints are ratios; an absolute time stands beside its ratio only. Start here: {@link dk.sambog.benchmark.Benchmark}.
 */
@NullMarked
package dk.sambog.benchmark;

import org.jspecify.annotations.NullMarked;
