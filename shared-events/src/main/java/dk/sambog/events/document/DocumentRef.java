package dk.sambog.events.document;

import dk.sambog.events.Commitment;

/** A document kept beside the log: its id, and a commitment to salt and bytes. */
public record DocumentRef(DocumentId documentId, Commitment commitment) {}
