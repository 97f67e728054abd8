package dk.sambog.standalone.importing.source;

/**
 * Why a record was refused.
 *
 * @param line the line of the file the record begins on, from 1
 * @param column the column at fault, or empty when the whole row is
 * @param value what stands there, shortened, without control characters
 */
public record BadLine(long line, String column, String value, String reason) {
    private static final int SHOWN = 60;

    public BadLine {
        var oneLine = value.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        value = oneLine.length() <= SHOWN ? oneLine : oneLine.substring(0, SHOWN) + "\u2026";
    }

    @Override
    public String toString() {
        return "line " + line + (column.isEmpty() ? "" : ", column '" + column + "'")
                + (value.isEmpty() ? "" : ", value '" + value + "'") + ": " + reason;
    }
}
