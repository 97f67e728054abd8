/**
 * Proposals: what could be done about needs. Decided here: who may propose, judge, price, choose and reject, and that what people
 * vote on stays as it is.
 */
@NullMarked
package dk.sambog.command.proposal;

import org.jspecify.annotations.NullMarked;
