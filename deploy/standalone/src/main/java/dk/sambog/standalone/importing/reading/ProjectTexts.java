package dk.sambog.standalone.importing.reading;

import dk.sambog.standalone.importing.mapping.Mapping;
import dk.sambog.standalone.importing.mapping.Value;
import dk.sambog.standalone.importing.source.BadLine;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one record, no longer than the ledger takes. The whole text stays in the stored file.
 *
 * @param notes what was cut is told here
 */
record ProjectTexts(Mapping.Project told, FieldReader fields, List<BadLine> notes, long line) {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 10_000;

    String title(String text) {
        return fitting(text, LONGEST_TITLE, told.title() instanceof Value.Column column ? column.name() : "");
    }

    /** The paragraphs that are there, a blank line between them; null when none is. */
    @Nullable
    String description() {
        var paragraphs = told.description().stream()
                .map(this::paragraph)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n"));
        return paragraphs.isEmpty() ? null : fitting(paragraphs, LONGEST_DESCRIPTION, "description");
    }

    private @Nullable String paragraph(Mapping.Paragraph paragraph) {
        var text = fields.optionalAs(paragraph.text(), UnaryOperator.identity());
        if (text == null) {
            return null;
        }
        var lines = text.replaceAll("\\R", "\n");
        return paragraph.label() == null ? lines : paragraph.label() + ": " + lines;
    }

    private String fitting(String text, int longest, String column) {
        if (text.length() <= longest) {
            return text;
        }
        var tooLong = text.length() + " characters, the ledger takes " + longest;
        if (!told.shortenTexts()) {
            fields.refuse(column, text, tooLong);
            return text;
        }
        notes.add(new BadLine(line, column, text, tooLong + ": shortened"));
        // Never between the two halves of one character.
        var end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "\u2026";
    }
}
