/** What goes on beside the building: a group of neighbours keeps watch, and what is known of people is kept, mended and forgotten. */
@NullMarked
package dk.sambog.standalone.demo.keeping;

import org.jspecify.annotations.NullMarked;
