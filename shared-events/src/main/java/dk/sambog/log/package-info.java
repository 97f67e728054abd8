/**
 * The format of the log: leaf bytes and leaf hashes. Pure functions, no I/O, so that a verifier needs nothing else.
 */
@NullMarked
package dk.sambog.log;

import org.jspecify.annotations.NullMarked;
