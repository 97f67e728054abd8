package dk.sambog.standalone.importing.mapping.yaml;

import dk.sambog.standalone.importing.mapping.DateStyle;
import dk.sambog.standalone.importing.mapping.FileFormat;
import dk.sambog.standalone.importing.mapping.Mapping;
import dk.sambog.standalone.importing.mapping.Mapping.Check;
import dk.sambog.standalone.importing.mapping.Mapping.SkipRule;
import dk.sambog.standalone.importing.mapping.MappingRefused;
import dk.sambog.standalone.importing.mapping.NumberStyle;
import dk.sambog.standalone.importing.mapping.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a mapping from YAML. What it does not know it refuses, with the place and the name. */
public final class MappingReader {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final String SPACE = "space";

    private MappingReader() {}

    /** Reads a whole mapping; throws {@link MappingRefused} with the place and the reason. */
    public static Mapping read(String yaml) {
        var root = root(yaml)
                .object(
                        "mapping",
                        "name",
                        "file",
                        "numbers",
                        "dates",
                        "currency",
                        "skip",
                        "key",
                        "project",
                        "parties",
                        "commitments",
                        "checks");
        if (root.required("mapping").count() != 1) {
            throw new MappingRefused("mapping", "this version reads mappings of version 1");
        }
        var file = FileFormatReader.read(root.required("file"));
        var parties = root.required("parties").map(PartyReader::read);
        var numbers = root.optional("numbers").map(MappingReader::numbers).orElse(null);
        if (numbers == null && file instanceof FileFormat.Csv) {
            throw new MappingRefused("numbers", "a CSV file needs its decimal and thousands separators told");
        }
        var key = root.required("key").list(MappingNode::text);
        if (key.isEmpty()) {
            throw new MappingRefused("key", "at least one column must name a record");
        }
        return new Mapping(
                root.required("name").matching(NAME, "lower-case letters, digits and hyphens, at most 60"),
                file,
                numbers,
                dates(root.required("dates")),
                ValueReader.read(root.required("currency")),
                root.optional("skip")
                        .map(skip -> skip.list(MappingReader::skipRule))
                        .orElse(List.of()),
                key,
                ProjectMappingReader.read(root.required("project"), parties),
                parties,
                root.required("commitments").list(commitment -> CommitmentReader.read(commitment, parties)),
                root.optional("checks")
                        .map(checks -> checks.list(MappingReader::check))
                        .orElse(List.of()));
    }

    private static MappingNode root(String yaml) {
        try {
            return new MappingNode("", YAML.readTree(yaml));
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new MappingRefused(
                    at == null ? "" : "line " + at.getLineNr(), "not readable as YAML: " + e.getOriginalMessage());
        }
    }

    private static NumberStyle numbers(MappingNode node) {
        node.object("decimal", "thousands", "around");
        var decimal = node.required("decimal").text();
        var thousands = node.required("thousands").text();
        if (!decimal.equals("none") && decimal.length() != 1) {
            throw node.refused("'decimal' is one character or none");
        }
        var groups =
                switch (thousands) {
                    case "none" -> "";
                    case SPACE -> NumberStyle.SPACES;
                    case "'" -> "'\u2019";
                    default -> {
                        if (thousands.length() != 1 || Character.isLetterOrDigit(thousands.charAt(0))) {
                            throw node.refused("'thousands' is one character, none or space");
                        }
                        yield thousands;
                    }
                };
        if (groups.contains(decimal)) {
            throw node.refused("the same character cannot be both decimal and thousands separator");
        }
        return new NumberStyle(
                decimal.equals("none") ? null : decimal.charAt(0),
                groups,
                node.optional("around")
                        .map(around -> around.list(MappingNode::text))
                        .orElse(List.of()));
    }

    private static DateStyle dates(MappingNode node) {
        node.object("formats", "language");
        var formats = node.required("formats").list(MappingNode::text);
        if (formats.isEmpty()) {
            throw node.refused("at least one format is needed");
        }
        var language = node.optional("language").map(MappingNode::text).orElse("en");
        return new DateStyle(formats, Locale.forLanguageTag(language));
    }

    private static SkipRule skipRule(MappingNode node) {
        node.object("column", "equals", "empty", "allEmpty");
        if (node.flag("allEmpty")) {
            return new SkipRule.AllEmpty();
        }
        var column = node.required("column").text();
        var words = node.flag("empty") ? "" : node.required("equals").text();
        return new SkipRule.Holds(column, new Wording(words));
    }

    private static Check check(MappingNode node) {
        node.object("percent", "part", "whole", "sum", "total", "tolerance");
        var tolerance = node.optional("tolerance").map(MappingNode::number).orElse(BigDecimal.ZERO);
        if (node.has("sum")) {
            return new Check.Sum(
                    node.required("sum").list(MappingNode::text),
                    node.required("total").text(),
                    tolerance);
        }
        return new Check.Rate(
                node.required("percent").text(),
                node.required("part").text(),
                node.required("whole").text(),
                tolerance);
    }
}
