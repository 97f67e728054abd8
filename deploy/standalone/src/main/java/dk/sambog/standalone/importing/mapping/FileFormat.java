package dk.sambog.standalone.importing.mapping;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the file is written. */
public sealed interface FileFormat {
    Charset encoding();

    /** Texts that mean that a cell is empty, besides the empty text. */
    Set<String> emptyValues();

    /**
     * Values separated by a character, one record a row; a quoted value may span lines.
     *
     * @param quote or null when the file quotes nothing
     * @param header which row holds the names, counted from 1; rows before it are no records; 0: no row does
     * @param columns the names when no row holds them
     */
    record Csv(
            Charset encoding,
            Set<String> emptyValues,
            char separator,
            @Nullable Character quote,
            int header,
            List<String> columns)
            implements FileFormat {}

    /** @param records the dotted path of the array of records; empty when the file itself is the array */
    record Json(Charset encoding, Set<String> emptyValues, String records) implements FileFormat {}

    /** One JSON object a line. */
    record JsonLines(Charset encoding, Set<String> emptyValues) implements FileFormat {}
}
