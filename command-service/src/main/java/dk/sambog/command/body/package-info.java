/**
 * What a request may say: bodies, quantities and dates, read strictly, and how they become commands. Controllers and batches
 * read them alike.
 */
@NullMarked
package dk.sambog.command.body;

import org.jspecify.annotations.NullMarked;
