@NullMarked
package dk.sambog.standalone.postgres;

import org.jspecify.annotations.NullMarked;
