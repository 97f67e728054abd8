/**
 * Dialogues: what citizens and council say to each other before they agree, or do not.
 */
@NullMarked
package dk.sambog.events.dialogue;

import org.jspecify.annotations.NullMarked;
