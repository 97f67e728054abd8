package dk.sambog.events.document;

import dk.sambog.events.Commitment;

/** A text kept beside the log: its id, and a commitment to salt and UTF-8 bytes. */
public record TextRef(TextId textId, Commitment commitment) {}
