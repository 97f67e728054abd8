@NullMarked
package dk.sambog.standalone.folder;

import org.jspecify.annotations.NullMarked;
