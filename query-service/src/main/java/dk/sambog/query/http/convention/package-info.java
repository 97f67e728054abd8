/**
 * What every question and every answer goes through: which cut is asked for, which parameters are known, and the headers all
 * answers have. Handlers know nothing of it.
 */
@NullMarked
package dk.sambog.query.http.convention;

import org.jspecify.annotations.NullMarked;
