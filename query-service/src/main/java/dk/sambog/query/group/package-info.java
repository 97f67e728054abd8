/**
 * Members of informal groups over time.
 */
@NullMarked
package dk.sambog.query.group;

import org.jspecify.annotations.NullMarked;
