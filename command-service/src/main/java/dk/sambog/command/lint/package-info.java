/** What a text must not hold before it is kept: no CPR number anywhere; e-mail addresses and phone numbers are warned of. */
@NullMarked
package dk.sambog.command.lint;

import org.jspecify.annotations.NullMarked;
