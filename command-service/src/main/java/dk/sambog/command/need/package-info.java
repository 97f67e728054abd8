/**
 * Needs: what people say is missing or wrong where they live, before there is any project. Decided here: who may say it, support
 * it, merge it, judge it and close it.
 */
@NullMarked
package dk.sambog.command.need;

import org.jspecify.annotations.NullMarked;
