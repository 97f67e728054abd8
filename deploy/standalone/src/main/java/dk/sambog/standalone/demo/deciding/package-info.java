/** From a flooded road to what is to be done about it: needs, solutions, dialogue, and the project's own course. */
@NullMarked
package dk.sambog.standalone.demo.deciding;

import org.jspecify.annotations.NullMarked;
