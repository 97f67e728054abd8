package dk.sambog.command.batch;

import dk.sambog.command.authority.Acting;
import dk.sambog.command.batch.BatchRoutes.Route;
import dk.sambog.command.batch.line.BatchLine;
import dk.sambog.command.batch.line.BatchRejection;
import dk.sambog.command.batch.line.LineWarnings;
import dk.sambog.command.batch.table.LineTable;
import dk.sambog.command.batch.table.LineTable.Applied;
import dk.sambog.command.batch.table.LineTable.Fresh;
import dk.sambog.command.body.CommandBody;
import dk.sambog.command.body.Translations;
import dk.sambog.command.decision.Decisions;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.decision.VersionConflict;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.request.RequestRejection;
import jakarta.validation.Validator;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Applies some lines in the running transaction: known ones are skipped, the rest decided one after the other. */
@Component
class ChunkRun {
    /** A line could not be applied; the transaction must be rolled back. */
    static final class LineRefused extends RuntimeException {
        final BatchLine line;
        final CommandRejected rejected;

        LineRefused(BatchLine line, CommandRejected rejected) {
            super(rejected.getMessage(), null, false, false);
            this.line = line;
            this.rejected = rejected;
        }
    }

    /** What became of the lines; {@code changed} are known lines with another body, {@code warned} applied ones. */
    record Result(int applied, int unchanged, List<BatchLine> changed, List<LineWarnings> warned) {}

    private record Planned(BatchLine line, List<? extends LedgerCommand> commands) {}

    private final BatchRoutes routes;
    private final LineTable lineTable;
    private final Translations translations;
    private final Decisions decisions;
    private final Validator validator;
    private final JsonMapper json;

    ChunkRun(
            BatchRoutes routes,
            LineTable lineTable,
            Translations translations,
            Decisions decisions,
            Validator validator,
            JsonMapper json) {
        this.routes = routes;
        this.lineTable = lineTable;
        this.translations = translations;
        this.decisions = decisions;
        this.validator = validator;
        this.json = json;
    }

    Result apply(UUID batchId, Acting acting, List<BatchLine> lines) {
        var known = known(acting, lines);
        var things = new HashMap<String, UUID>();
        var planned = new ArrayList<Planned>();
        var fresh = new ArrayList<Fresh>();
        var changed = new ArrayList<BatchLine>();
        var warned = new ArrayList<LineWarnings>();
        var before = 0;
        var unchanged = 0;
        for (var line : lines) {
            var keyHash = keyHash(acting, line.key());
            var applied = known.get(ByteBuffer.wrap(keyHash));
            if (applied == null) {
                var commands = plan(acting, line, things, known, warned);
                var thing = commands.getLast().stream().uuid();
                things.put(line.key(), thing);
                planned.add(new Planned(line, commands));
                fresh.add(new Fresh(keyHash, line.bodyHash(), batchId, thing));
            } else if (applied.batchId().equals(batchId)) {
                // Applied by this very batch before it was interrupted.
                before++;
            } else if (Arrays.equals(applied.bodyHash(), line.bodyHash())) {
                unchanged++;
            } else {
                changed.add(line);
            }
        }
        decide(acting, planned);
        lineTable.insert(fresh);
        return new Result(before + fresh.size(), unchanged, changed, warned);
    }

    private void decide(Acting acting, List<Planned> planned) {
        // All locks of the chunk in one go, in one order: chunks that run side by side do not wait for each other in a
        // ring.
        var commands =
                planned.stream().flatMap(line -> line.commands().stream()).toList();
        decisions.prepare(List.of(new Decisions.Asked(commands, acting)));
        for (var line : planned) {
            try {
                for (var command : line.commands()) {
                    var isAboutTheThing = command == line.commands().getLast();
                    decisions.decide(
                            command, acting, isAboutTheThing ? line.line().ifMatch() : null);
                }
            } catch (CommandRejected rejected) {
                throw new LineRefused(line.line(), rejected);
            } catch (VersionConflict conflict) {
                throw new LineRefused(line.line(), new CommandRejected(RequestRejection.VERSION_MISMATCH, "/ifMatch"));
            }
        }
    }

    private List<? extends LedgerCommand> plan(
            Acting acting,
            BatchLine line,
            Map<String, UUID> things,
            Map<ByteBuffer, Applied> known,
            List<LineWarnings> warned) {
        try {
            if (BatchLine.KEY_TWICE.equals(line.path())) {
                throw new CommandRejected(BatchRejection.KEY_TWICE, "/key");
            }
            if (BatchLine.TOO_LONG.equals(line.path())) {
                throw new CommandRejected(BatchRejection.LINE_TOO_LONG);
            }
            if (line.body() == null) {
                throw new CommandRejected(BatchRejection.LINE_NOT_JSON);
            }
            var route = routes.find(line.path());
            var body = body(route, (ObjectNode) resolved(line.body(), acting, things, known));
            if (body.needsVersion() && line.ifMatch() == null) {
                throw new CommandRejected(RequestRejection.VERSION_MISSING, "/ifMatch");
            }
            var translation = translations.of(acting, route.target(), line.ifMatch());
            var commands = body.commands(translation);
            if (!translation.warnings().isEmpty()) {
                warned.add(new LineWarnings(line, translation.warnings()));
            }
            return commands;
        } catch (CommandRejected rejected) {
            throw new LineRefused(line, rejected);
        }
    }

    private CommandBody body(Route route, ObjectNode node) {
        CommandBody body;
        try {
            body = json.treeToValue(node, route.body());
        } catch (JacksonException malformed) {
            var path = new StringBuilder("/body");
            malformed
                    .getPath()
                    .forEach(step -> path.append('/')
                            .append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()));
            throw new CommandRejected(BatchRejection.BODY_MALFORMED, path.toString());
        }
        for (var violation : validator.validate(body)) {
            throw new CommandRejected(
                    BatchRejection.BODY_MALFORMED,
                    "/body/" + violation.getPropertyPath().toString().replace('.', '/'));
        }
        return body;
    }

    /** The body with {@code "@key"} replaced by the id of what that line made. */
    private JsonNode resolved(JsonNode node, Acting acting, Map<String, UUID> things, Map<ByteBuffer, Applied> known) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = json.createObjectNode();
                object.properties()
                        .forEach(member ->
                                copy.set(member.getKey(), resolved(member.getValue(), acting, things, known)));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = json.createArrayNode();
                array.forEach(child -> copy.add(resolved(child, acting, things, known)));
                yield copy;
            }
            case JsonNode text
            when text.isString() && text.stringValue().startsWith("@") -> {
                var key = text.stringValue().substring(1);
                var applied = known.get(ByteBuffer.wrap(keyHash(acting, key)));
                var thing = things.containsKey(key) ? things.get(key) : applied == null ? null : applied.thing();
                // A text may begin with @ too: what names no line is left as it stands.
                yield thing == null ? text : json.getNodeFactory().stringNode(thing.toString());
            }
            default -> node;
        };
    }

    /** What the ledger knows of the lines' own keys and of those they refer to. */
    private Map<ByteBuffer, Applied> known(Acting acting, List<BatchLine> lines) {
        Set<String> keys = new HashSet<>();
        for (var line : lines) {
            keys.add(line.key());
            if (line.body() != null) {
                collectReferences(line.body(), keys);
            }
        }
        return lineTable.find(keys.stream().map(key -> keyHash(acting, key)).toList());
    }

    private static void collectReferences(JsonNode node, Set<String> keys) {
        if (node.isString() && node.stringValue().startsWith("@")) {
            keys.add(node.stringValue().substring(1));
        }
        node.forEach(child -> collectReferences(child, keys));
    }

    private static byte[] keyHash(Acting acting, String key) {
        return LineTable.keyHash(acting.onBehalfOf().value(), key);
    }
}
