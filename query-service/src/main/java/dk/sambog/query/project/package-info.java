/**
 * Projects and the parties that have a part in them.
 */
@NullMarked
package dk.sambog.query.project;

import org.jspecify.annotations.NullMarked;
