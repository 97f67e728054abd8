package dk.sambog.standalone.importing.batch;

import dk.sambog.standalone.importing.ledger.LedgerClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Organisations of a file that somebody else has put into the ledger under their register numbers: they are taken as they are
 * there.
 *
 * @param ids party ids by the key of the line that would have registered them
 */
public record KnownParties(Map<String, String> ids) {
    public static final KnownParties NONE = new KnownParties(Map.of());

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String TAKEN = "/problems/identifier-taken";

    /** Asks the ledger who holds the numbers that it refused to give to these lines. */
    public static KnownParties behind(
            Collection<Batches.Refusal> refusals, List<CommandLine> lines, LedgerClient ledger) {
        var byKey = lines.stream().collect(Collectors.toMap(CommandLine::key, Function.identity()));
        var ids = new HashMap<String, String>();
        for (var refusal : refusals) {
            var line = byKey.get(refusal.key());
            if (line != null && refusal.type().equals(TAKEN)) {
                var number = line.body().path("identifiers").path(0);
                ledger.find("/api/v1/parties?scheme=" + encoded(number.path("scheme")) + "&id="
                                + encoded(number.path("id")))
                        .ifPresent(holder ->
                                ids.put(line.key(), holder.path("partyId").asString()));
            }
        }
        return new KnownParties(Map.copyOf(ids));
    }

    public boolean isEmpty() {
        return ids.isEmpty();
    }

    public KnownParties plus(KnownParties more) {
        var all = new HashMap<>(ids);
        all.putAll(more.ids);
        return new KnownParties(Map.copyOf(all));
    }

    /** The lines without those that would register a known party, and with its id where they refer to it. */
    public List<CommandLine> in(List<CommandLine> lines) {
        return ids.isEmpty()
                ? lines
                : lines.stream()
                        .filter(line -> !ids.containsKey(line.key()))
                        .map(line -> new CommandLine(
                                line.key(), line.group(), line.path(), (ObjectNode) resolved(line.body())))
                        .toList();
    }

    private JsonNode resolved(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = JSON.objectNode();
                object.properties().forEach(member -> copy.set(member.getKey(), resolved(member.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = JSON.arrayNode();
                array.forEach(child -> copy.add(resolved(child)));
                yield copy;
            }
            case JsonNode text
            when text.isString() && text.stringValue().startsWith("@") -> {
                var id = ids.get(text.stringValue().substring(1));
                yield id == null ? text : JSON.stringNode(id);
            }
            default -> node;
        };
    }

    private static String encoded(JsonNode text) {
        return URLEncoder.encode(text.asString(""), StandardCharsets.UTF_8);
    }
}
