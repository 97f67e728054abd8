/**
 * Needs by id and by where and what they are. Every reader may read them: a need is there for whoever could meet it.
 */
@NullMarked
package dk.sambog.query.need;

import org.jspecify.annotations.NullMarked;
