/** Tests of the verifier. */
@NullMarked
package dk.sambog.verify;

import org.jspecify.annotations.NullMarked;
