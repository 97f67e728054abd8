package dk.sambog.command.batch.line;

import dk.sambog.command.problem.CommandRejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The mapping {@code contributions}: a CSV whose header names the fields of a contribution, flat. {@code amount} and
 * {@code currency} make the money, {@code count} and {@code unit} the units; {@code key} names the line. Empty cells are left
 * out.
 */
@Component
public class ContributionCsv {
    private static final Set<String> TEXT = Set.of(
            "projectId", "giver", "kind", "pledgeId", "planLine", "note", "effectiveOn", "accountingDate", "reason");
    private static final Set<String> OTHER =
            Set.of("key", "group", "amount", "currency", "minutes", "count", "unit", "received");

    private final JsonMapper json;

    ContributionCsv(JsonMapper json) {
        this.json = json;
    }

    /** Lines by the number of the line of the file they begin on; the header is line 1. */
    public Map<Integer, BatchLine.Json> read(InputStream body, char separator) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var lines = new LinkedHashMap<Integer, BatchLine.Json>();
        try (var parser = format.parse(BatchReader.strictUtf8(body))) {
            for (var name : parser.getHeaderNames()) {
                if (!TEXT.contains(name) && !OTHER.contains(name)) {
                    throw new CommandRejected(BatchRejection.CSV_MALFORMED, "/" + name);
                }
            }
            var startsAt = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
            for (var row : parser) {
                if (!row.isConsistent()) {
                    throw new CommandRejected(BatchRejection.CSV_MALFORMED, "/line/" + startsAt);
                }
                lines.put(startsAt, line(row));
                startsAt = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
            }
        } catch (UncheckedIOException e) {
            throw malformed(e.getCause());
        } catch (CharacterCodingException | CSVException | IllegalArgumentException e) {
            throw malformed(e);
        }
        return lines;
    }

    /** A quote that is never closed, a column named twice, bytes that are no text. */
    private static CommandRejected malformed(Exception e) {
        return new CommandRejected(
                e instanceof CharacterCodingException ? BatchRejection.NOT_UTF8 : BatchRejection.CSV_MALFORMED);
    }

    private BatchLine.Json line(CSVRecord row) {
        var body = json.createObjectNode();
        TEXT.forEach(name -> copy(row, name, body, name));
        if (!cell(row, "amount").isEmpty() || !cell(row, "currency").isEmpty()) {
            var money = body.putObject("money");
            copy(row, "amount", money, "amount");
            copy(row, "currency", money, "currency");
        }
        count(row, "minutes", body);
        if (!cell(row, "count").isEmpty() || !cell(row, "unit").isEmpty()) {
            var units = body.putObject("units");
            count(row, "count", units);
            copy(row, "unit", units, "unit");
        }
        switch (cell(row, "received")) {
            case "true" -> body.put("received", true);
            case "false" -> body.put("received", false);
            default -> copy(row, "received", body, "received");
        }
        var key = cell(row, "key");
        var group = cell(row, "group");
        return new BatchLine.Json(
                key.isEmpty() ? null : key, group.isEmpty() ? null : group, "/contributions", null, body);
    }

    private static void copy(CSVRecord row, String column, ObjectNode target, String field) {
        var value = cell(row, column);
        if (!value.isEmpty()) {
            target.put(field, value);
        }
    }

    /** A whole number as a number; anything else as it stands, to be refused by name. */
    private static void count(CSVRecord row, String column, ObjectNode target) {
        var value = cell(row, column);
        if (value.matches("\\d{1,18}")) {
            target.put(column, Long.parseLong(value));
        } else {
            copy(row, column, target, column);
        }
    }

    private static String cell(CSVRecord row, String column) {
        return row.isMapped(column) ? row.get(column) : "";
    }
}
