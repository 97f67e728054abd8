/**
 * Dialogues: what those who take part in a project, and the council, say to each other. Decided here: who may speak, who answers
 * for the council, and how it ends. Nothing said here is a pledge.
 */
@NullMarked
package dk.sambog.command.dialogue;

import org.jspecify.annotations.NullMarked;
