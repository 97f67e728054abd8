@NullMarked
package dk.sambog.standalone;

import org.jspecify.annotations.NullMarked;
