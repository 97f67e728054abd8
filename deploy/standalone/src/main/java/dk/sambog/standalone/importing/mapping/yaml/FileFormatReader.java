package dk.sambog.standalone.importing.mapping.yaml;

import dk.sambog.standalone.importing.mapping.FileFormat;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads how the file is written. */
final class FileFormatReader {
    private FileFormatReader() {}

    static FileFormat read(MappingNode node) {
        if (!node.isObject()) {
            throw node.refused("must tell 'format', 'encoding' and what goes with them");
        }
        return switch (node.required("format").oneOf(Set.of("csv", "json", "jsonl"))) {
            case "csv" ->
                csv(node.object("format", "encoding", "emptyValues", "separator", "quote", "header", "columns"));
            case "json" ->
                new FileFormat.Json(
                        encoding(node.object("format", "encoding", "emptyValues", "records")),
                        emptyValues(node),
                        node.optional("records").map(MappingNode::text).orElse(""));
            default ->
                new FileFormat.JsonLines(encoding(node.object("format", "encoding", "emptyValues")), emptyValues(node));
        };
    }

    private static FileFormat csv(MappingNode node) {
        var separator = character(node.required("separator"), "tab", '\t');
        var quote = node.required("quote");
        var header = node.required("header").count();
        var columns = node.optional("columns")
                .map(list -> list.list(MappingNode::text))
                .orElse(List.of());
        if ((header == 0) == columns.isEmpty()) {
            throw node.refused("name the 'columns' when, and only when, 'header' is 0");
        }
        return new FileFormat.Csv(
                encoding(node),
                emptyValues(node),
                separator,
                quote.text().equals("none") ? null : character(quote, "double", '"'),
                header,
                columns);
    }

    private static char character(MappingNode node, String word, char meaning) {
        var text = node.text();
        if (text.equals(word)) {
            return meaning;
        }
        if (text.length() != 1 || Character.isLetterOrDigit(text.charAt(0)) || text.equals("\n") || text.equals("\r")) {
            throw node.refused("must be one character, or " + word);
        }
        return text.charAt(0);
    }

    private static Charset encoding(MappingNode node) {
        var encoding = node.required("encoding");
        try {
            return Charset.forName(encoding.text());
        } catch (IllegalArgumentException e) {
            throw encoding.refused("'" + encoding.text() + "' is no known encoding, such as UTF-8 or windows-1252");
        }
    }

    private static Set<String> emptyValues(MappingNode node) {
        return node.optional("emptyValues")
                .map(list -> Set.copyOf(new HashSet<>(list.list(MappingNode::text))))
                .orElse(Set.of());
    }
}
