package dk.sambog.standalone.importing.mapping.yaml;

import dk.sambog.events.party.PartyType;
import dk.sambog.standalone.importing.mapping.Mapping.Identifier;
import dk.sambog.standalone.importing.mapping.Mapping.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what the mapping says of an organisation. */
final class PartyReader {
    private static final Pattern REGISTER = Pattern.compile("[A-Z]{2}-[A-Z0-9-]{1,20}");

    private PartyReader() {}

    static Party read(MappingNode node) {
        node.object("type", "name", "identifier");
        var type = ValueReader.constant(node.required("type"), PartyType.class);
        if (ValueReader.meanings(type).stream()
                .anyMatch(word -> PartyType.valueOf(word).isPersonal())) {
            throw node.refused("people are not taken in from files, only organisations");
        }
        return new Party(
                type,
                ValueReader.read(node.required("name")),
                node.optional("identifier").map(PartyReader::identifier).orElse(null));
    }

    private static Identifier identifier(MappingNode node) {
        node.object("scheme", "schemes", "unregistered", "column", "fixed", "optional");
        if (node.has("scheme") == node.has("schemes")) {
            throw node.refused("tell either 'scheme', or the 'schemes' that org-ids begin with");
        }
        var schemes = new ArrayList<String>();
        node.optional("scheme").ifPresent(scheme -> schemes.add(register(scheme)));
        node.optional("schemes").ifPresent(list -> schemes.addAll(list.list(PartyReader::register)));
        var unregistered = node.optional("unregistered")
                .map(list -> list.list(MappingNode::text))
                .orElse(List.of());
        return new Identifier(ValueReader.fixedOrColumn(node), List.copyOf(schemes), node.has("schemes"), unregistered);
    }

    private static String register(MappingNode node) {
        return node.matching(REGISTER, "a register such as DK-CVR or GB-CHC");
    }
}
