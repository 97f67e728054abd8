package dk.sambog.standalone.importing.mapping.yaml;

import dk.sambog.events.project.ProductionForm;
import dk.sambog.standalone.importing.mapping.Mapping.Paragraph;
import dk.sambog.standalone.importing.mapping.Mapping.Party;
import dk.sambog.standalone.importing.mapping.Mapping.Project;
import dk.sambog.standalone.importing.mapping.Mapping.Reference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what the mapping says of the project in each record. */
final class ProjectMappingReader {
    private static final Pattern REFERENCE_SCHEME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    // The ledger takes 20 for a project, and one says which record it was read from.
    private static final int MOST_REFERENCES = 19;

    private ProjectMappingReader() {}

    static Project read(MappingNode node, Map<String, Party> parties) {
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
                .map(list -> list.list(ProjectMappingReader::reference))
                .orElse(List.of());
        if (references.size() > MOST_REFERENCES) {
            throw node.refused("at most " + MOST_REFERENCES + " external references");
        }
        return new Project(
                ValueReader.read(node.required("title")),
                node.optional("description")
                        .map(text -> text.list(ProjectMappingReader::paragraph))
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
        var scheme = node.required("scheme").matching(REFERENCE_SCHEME, "lower-case letters, digits and hyphens");
        return new Reference(scheme, ValueReader.fixedOrColumn(node));
    }
}
