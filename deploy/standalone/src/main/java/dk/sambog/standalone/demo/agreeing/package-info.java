/** Agreements are signed, amended, broken and ended. */
@NullMarked
package dk.sambog.standalone.demo.agreeing;

import org.jspecify.annotations.NullMarked;
