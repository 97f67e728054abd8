@NullMarked
package dk.sambog.standalone.identity;

import org.jspecify.annotations.NullMarked;
