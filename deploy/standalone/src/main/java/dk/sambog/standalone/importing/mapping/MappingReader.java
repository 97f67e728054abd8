package dk.sambog.standalone.importing.mapping;

import dk.sambog.events.party.PartyType;
import dk.sambog.events.project.ProductionForm;
import dk.sambog.standalone.importing.mapping.Mapping.Check;
import dk.sambog.standalone.importing.mapping.Mapping.Identifier;
import dk.sambog.standalone.importing.mapping.Mapping.Paragraph;
import dk.sambog.standalone.importing.mapping.Mapping.Party;
import dk.sambog.standalone.importing.mapping.Mapping.Project;
import dk.sambog.standalone.importing.mapping.Mapping.Reference;
import dk.sambog.standalone.importing.mapping.Mapping.SkipRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    private static final Pattern REFERENCE_SCHEME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern REGISTER = Pattern.compile("[A-Z]{2}-[A-Z0-9-]{1,20}");
    private static final String SPACE = "space";
    // The ledger takes 20 for a project, and one says which record it was read from.
    private static final int MOST_REFERENCES = 19;

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
        var parties = root.required("parties").map(MappingReader::party);
        var numbers = root.optional("numbers").map(MappingReader::numbers).orElse(null);
        if (numbers == null && file instanceof FileFormat.Csv) {
            throw new MappingRefused("numbers", "a CSV file needs its decimal and thousands separators told");
        }
        var key = root.required("key").list(MappingNode::text);
        if (key.isEmpty()) {
            throw new MappingRefused("key", "at least one column must name a record");
        }
        return new Mapping(
                matching(root.required("name"), NAME, "lower-case letters, digits and hyphens, at most 60"),
                file,
                numbers,
                dates(root.required("dates")),
                ValueReader.read(root.required("currency")),
                root.optional("skip")
                        .map(skip -> skip.list(MappingReader::skipRule))
                        .orElse(List.of()),
                key,
                project(root.required("project"), parties),
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
        return new SkipRule.Equals(
                column, node.flag("empty") ? "" : node.required("equals").text());
    }

    private static Project project(MappingNode node, Map<String, Party> parties) {
        node.object(
                "title",
                "description",
                "longTexts",
                "form",
                "beneficiary",
                "effectiveOn",
                "inForceFrom",
                "inForceTo",
                "externalReferences");
        var beneficiary = node.required("beneficiary");
        if (!parties.containsKey(beneficiary.text())) {
            throw beneficiary.refused("'" + beneficiary.text() + "' is none of the parties");
        }
        var references = node.optional("externalReferences")
                .map(list -> list.list(MappingReader::reference))
                .orElse(List.of());
        if (references.size() > MOST_REFERENCES) {
            throw node.refused("at most " + MOST_REFERENCES + " external references");
        }
        return new Project(
                ValueReader.read(node.required("title")),
                node.optional("description")
                        .map(text -> text.list(MappingReader::paragraph))
                        .orElse(List.of()),
                node.optional("longTexts")
                        .map(word -> word.oneOf(Set.of("refuse", "shorten")).equals("shorten"))
                        .orElse(false),
                ValueReader.constant(node.required("form"), ProductionForm.class),
                beneficiary.text(),
                ValueReader.read(node.required("effectiveOn")),
                node.optional("inForceFrom").map(ValueReader::read).orElse(null),
                node.optional("inForceTo").map(ValueReader::read).orElse(null),
                references);
    }

    private static Paragraph paragraph(MappingNode node) {
        node.object("label", "column", "values", "optional");
        return new Paragraph(node.optional("label").map(MappingNode::text).orElse(null), ValueReader.column(node));
    }

    private static Reference reference(MappingNode node) {
        node.object("scheme", "column", "fixed", "values", "optional");
        var scheme = matching(node.required("scheme"), REFERENCE_SCHEME, "lower-case letters, digits and hyphens");
        return new Reference(scheme, ValueReader.fixedOrColumn(node));
    }

    private static Party party(MappingNode node) {
        node.object("type", "name", "identifier");
        var type = ValueReader.constant(node.required("type"), PartyType.class);
        if (ValueReader.meanings(type).stream()
                .anyMatch(word -> PartyType.valueOf(word).isPersonal())) {
            throw node.refused("people are not taken in from files, only organisations");
        }
        return new Party(
                type,
                ValueReader.read(node.required("name")),
                node.optional("identifier").map(MappingReader::identifier).orElse(null));
    }

    private static Identifier identifier(MappingNode node) {
        node.object("scheme", "schemes", "unregistered", "column", "fixed", "optional");
        if (node.has("scheme") == node.has("schemes")) {
            throw node.refused("tell either 'scheme', or the 'schemes' that org-ids begin with");
        }
        var schemes = new ArrayList<String>();
        node.optional("scheme").ifPresent(scheme -> schemes.add(register(scheme)));
        node.optional("schemes").ifPresent(list -> schemes.addAll(list.list(MappingReader::register)));
        var unregistered = node.optional("unregistered")
                .map(list -> list.list(MappingNode::text))
                .orElse(List.of());
        return new Identifier(ValueReader.fixedOrColumn(node), List.copyOf(schemes), node.has("schemes"), unregistered);
    }

    private static String register(MappingNode node) {
        return matching(node, REGISTER, "a register such as DK-CVR or GB-CHC");
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

    private static String matching(MappingNode node, Pattern form, String explained) {
        if (!form.matcher(node.text()).matches()) {
            throw node.refused("must be " + explained);
        }
        return node.text();
    }
}
