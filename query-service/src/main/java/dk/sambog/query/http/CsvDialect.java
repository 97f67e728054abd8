package dk.sambog.query.http;

/** How a CSV is written. */
public enum CsvDialect {
    /** Comma, decimal point, UTF-8. */
    PLAIN,
    /** The same behind a byte order mark. */
    BOM,
    /** Semicolon and decimal comma behind a byte order mark: what a Danish spreadsheet opens without asking. */
    DANISH
}
