@NullMarked
package dk.sambog.standalone.process;

import org.jspecify.annotations.NullMarked;
