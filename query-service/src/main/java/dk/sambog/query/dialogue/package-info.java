/**
 * Dialogues by id: who takes part, what was said, and what it came to.
 */
@NullMarked
package dk.sambog.query.dialogue;

import org.jspecify.annotations.NullMarked;
