package dk.sambog.query.history;

/** Names a row: the entry's position and the field's place in it, from 0. Rows are ordered by it. */
record ChangeKey(long position, int place) {
    boolean isAfter(ChangeKey other) {
        return position > other.position || (position == other.position && place > other.place);
    }
}
