package dk.sambog.standalone.importing.source;

import dk.sambog.standalone.importing.mapping.Amount;
import dk.sambog.standalone.importing.mapping.FileFormat;
import dk.sambog.standalone.importing.mapping.Mapping;
import dk.sambog.standalone.importing.mapping.Mapping.Check;
import dk.sambog.standalone.importing.mapping.Mapping.SkipRule;
import dk.sambog.standalone.importing.mapping.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file, before any meaning.
 *
 * @param broken rows that are too short or too long, and lines that are no JSON
 */
public record Records(List<SourceRecord> records, List<BadLine> broken) {
    /** Splits the file into records; a file that is broken or lacks a column of the mapping: {@link FileRefused}. */
    public static Records of(SourceFile file, Mapping mapping) {
        var columns = columns(mapping);
        return switch (mapping.file()) {
            case FileFormat.Csv csv -> new CsvRecords(csv, columns).read(file.text(csv.encoding()));
            case FileFormat.Json json ->
                new JsonRecords(json.emptyValues(), columns).read(file.text(json.encoding()), json.records());
            case FileFormat.JsonLines lines ->
                new JsonRecords(lines.emptyValues(), columns).readLines(file.text(lines.encoding()));
        };
    }

    /** Every column the mapping names, and whether the file must have it. */
    private static Map<String, Boolean> columns(Mapping mapping) {
        var columns = new TreeMap<String, Boolean>();
        mapping.key().forEach(column -> columns.put(column, true));
        for (var rule : mapping.skip()) {
            if (rule instanceof SkipRule.Holds holds) {
                columns.put(holds.column(), true);
            }
        }
        for (var check : mapping.checks()) {
            switch (check) {
                case Check.Rate rate ->
                    Stream.of(rate.percent(), rate.part(), rate.whole()).forEach(column -> columns.put(column, true));
                case Check.Sum sum ->
                    Stream.concat(sum.columns().stream(), Stream.of(sum.total()))
                            .forEach(column -> columns.put(column, true));
            }
        }
        for (var commitment : mapping.commitments()) {
            amounts(commitment.amount()).forEach(column -> columns.put(column, true));
        }
        values(mapping).forEach(value -> {
            if (value instanceof Value.Column column) {
                columns.merge(column.name(), !column.optional(), Boolean::logicalOr);
            }
        });
        return columns;
    }

    private static Stream<String> amounts(Amount amount) {
        var share = amount.share();
        return Stream.of(
                        Stream.of(amount.column()),
                        share == null ? Stream.<String>empty() : Stream.of(share.column()),
                        amount.minus().stream().flatMap(Records::amounts))
                .flatMap(columns -> columns);
    }

    private static Stream<@Nullable Value> values(Mapping mapping) {
        var project = mapping.project();
        return Stream.of(
                        Stream.of(
                                mapping.currency(),
                                project.title(),
                                project.form(),
                                project.effectiveOn(),
                                project.inForceFrom(),
                                project.inForceTo()),
                        project.description().stream().map(Mapping.Paragraph::text),
                        project.externalReferences().stream().map(Mapping.Reference::value),
                        mapping.parties().values().stream().flatMap(Records::values),
                        mapping.commitments().stream()
                                .flatMap(commitment -> Stream.of(commitment.kind(), commitment.currency())))
                .flatMap(values -> values);
    }

    private static Stream<Value> values(Mapping.Party party) {
        var identifier = party.identifier();
        return identifier == null
                ? Stream.of(party.type(), party.name())
                : Stream.of(party.type(), party.name(), identifier.value());
    }
}
