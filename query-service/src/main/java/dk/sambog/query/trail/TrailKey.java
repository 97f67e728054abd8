package dk.sambog.query.trail;

/** Names a posting: the entry's position and the posting's place in it. Rows are ordered by it. */
public record TrailKey(long position, int ordinal) {}
