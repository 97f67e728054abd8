/** The guild votes: openly with a proxy, secretly with paper, and about a small budget. */
@NullMarked
package dk.sambog.standalone.demo.voting;

import org.jspecify.annotations.NullMarked;
