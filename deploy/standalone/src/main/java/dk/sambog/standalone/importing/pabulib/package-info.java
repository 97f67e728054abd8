/**
 * Reads Pabulib files (.pb), the format in which elections on public budgets are published: META, PROJECTS and VOTES, values
 * apart by semicolons. Source: pabulib.org/format. What is not as it should be is refused with its line; nothing is guessed.
 */
@NullMarked
package dk.sambog.standalone.importing.pabulib;

import org.jspecify.annotations.NullMarked;
