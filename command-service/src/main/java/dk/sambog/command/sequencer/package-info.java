/**
 * Gives every committed event its position: dense from 0, in one order that never changes. Exactly one sequencer works at a
 * time; any command-service can take over.
 */
@NullMarked
package dk.sambog.command.sequencer;

import org.jspecify.annotations.NullMarked;
