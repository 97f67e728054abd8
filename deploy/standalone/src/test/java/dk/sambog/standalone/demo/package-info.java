@NullMarked
package dk.sambog.standalone.demo;

import org.jspecify.annotations.NullMarked;
