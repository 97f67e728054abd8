/**
 * How an HTTP request becomes commands and an answer: who asks, in which version, once.
 */
@NullMarked
package dk.sambog.command.request;

import org.jspecify.annotations.NullMarked;
