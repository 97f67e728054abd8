package dk.sambog.standalone.importing.source;

import java.util.Optional;

/** One record of the file: a row, or an object of a JSON array. */
public sealed interface SourceRecord permits CsvRecords.Row, JsonRecords.Item {
    /** The line of the file it begins on, from 1. */
    long line();

    /**
     * What stands in a column; empty when nothing does. A value that is no single value is refused with
     * {@link dk.sambog.standalone.importing.mapping.UnreadableValue}.
     */
    Optional<Cell> cell(String column);

    /** Whether no column holds anything. */
    boolean isEmpty();

    /**
     * A value as it stands in the file.
     *
     * @param number whether it is a JSON number: then {@code text} is a Java decimal, whatever the mapping's separators
     */
    record Cell(String text, boolean number) {}
}
