/** A mapping as it is written, in YAML: read strictly, and refused with the line that is wrong. */
@NullMarked
package dk.sambog.standalone.importing.mapping.yaml;

import org.jspecify.annotations.NullMarked;
