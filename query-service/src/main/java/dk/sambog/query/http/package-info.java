/**
 * The words questions and answers are made of: pages by an opaque cursor, amounts, the position an answer is true at. Knows no
 * view. {@code convention} applies them to every request, {@code csv} writes them for a spreadsheet.
 */
@NullMarked
package dk.sambog.query.http;

import org.jspecify.annotations.NullMarked;
