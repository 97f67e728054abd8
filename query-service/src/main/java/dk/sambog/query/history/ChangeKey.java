package dk.sambog.query.history;

/** Names a row: the entry's position and the field's place in it, from 0. Rows are ordered by it. */
record ChangeKey(long position, int place) {}
