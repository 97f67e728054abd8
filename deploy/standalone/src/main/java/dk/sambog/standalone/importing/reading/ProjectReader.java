package dk.sambog.standalone.importing.reading;

import dk.sambog.events.ExternalReference;
import dk.sambog.events.project.ProductionForm;
import dk.sambog.standalone.importing.mapping.Mapping;
import dk.sambog.standalone.importing.mapping.UnreadableValue;
import dk.sambog.standalone.importing.mapping.Value;
import dk.sambog.standalone.importing.source.BadLine;
import dk.sambog.standalone.importing.source.Digests;
import dk.sambog.standalone.importing.source.SourceRecord;
import dk.sambog.standalone.importing.source.Spaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what one record says. A record of which one field is bad says nothing. */
final class ProjectReader {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,79}");
    private static final int LONGEST_REFERENCE = 200;
    private static final String UNIT_SEPARATOR = "\u001f";

    private final Mapping mapping;
    private final SourceRecord source;
    private final FieldReader fields;
    private final List<BadLine> notes = new ArrayList<>();
    private final @Nullable String recordId;

    ProjectReader(Mapping mapping, SourceRecord source) {
        this.mapping = mapping;
        this.source = source;
        this.fields = new FieldReader(mapping, source);
        this.recordId = readRecordId();
    }

    /** The record's name in its data set, also when the rest of it is bad; null when its key is empty. */
    @Nullable
    String recordId() {
        return recordId;
    }

    long line() {
        return source.line();
    }

    /** What was left out of a good record, and why. */
    List<BadLine> notes() {
        return notes;
    }

    /** Why there is no project; empty when there is one. */
    List<BadLine> bad() {
        return fields.bad();
    }

    /** The project, or null when {@link #bad} says why not. */
    @Nullable
    SourceProject read() {
        var told = mapping.project();
        var title = fields.requiredAs(told.title(), Spaces::one);
        var texts = new ProjectTexts(told, fields, notes, source.line());
        title = title == null ? null : texts.title(title);
        var form = fields.requiredAs(told.form(), ProductionForm::valueOf);
        var beneficiary = new OrganisationReader(mapping, fields).read(told.beneficiary());
        var effectiveOn = fields.requiredAs(told.effectiveOn(), mapping.dates()::parse);
        var from = fields.optionalDate(told.inForceFrom());
        var to = fields.optionalDate(told.inForceTo());
        if (from != null && to != null && to.isBefore(from)) {
            fields.refuse(
                    told.inForceTo() instanceof Value.Column column ? column.name() : "",
                    to.toString(),
                    "ends before it begins");
        }
        var description = texts.description();
        var references = references();
        var commitments = commitments().read();
        mapping.checks().forEach(new RecordChecks(fields)::check);
        if (!bad().isEmpty()
                || recordId == null
                || title == null
                || form == null
                || beneficiary == null
                || effectiveOn == null) {
            return null;
        }
        return new SourceProject(
                source.line(),
                recordId,
                title,
                description,
                form,
                beneficiary,
                effectiveOn,
                from,
                to,
                references,
                commitments);
    }

    // The key goes into the log in clear, where no text may stand: a key of words is told by its digest.
    private @Nullable String readRecordId() {
        var parts = new ArrayList<String>();
        for (var column : mapping.key()) {
            var part = fields.optionalAs(new Value.Column(column, Map.of(), false), Spaces::one);
            parts.add(part == null ? "" : part);
        }
        if (parts.stream().allMatch(String::isEmpty)) {
            fields.refuse(String.join(" + ", mapping.key()), "", "the key is empty");
            return null;
        }
        var key = String.join(UNIT_SEPARATOR, parts);
        return CODE.matcher(key).matches() ? key : "sha256-" + Digests.of(key);
    }

    private List<ExternalReference> references() {
        var references = new ArrayList<ExternalReference>();
        for (var told : mapping.project().externalReferences()) {
            var value = fields.optionalAs(told.value(), ProjectReader::shortEnough);
            if (value != null) {
                references.add(new ExternalReference(told.scheme(), value));
            }
        }
        return references.stream().distinct().toList();
    }

    private static String shortEnough(String text) {
        var line = Spaces.one(text);
        if (line.length() > LONGEST_REFERENCE) {
            throw new UnreadableValue("longer than " + LONGEST_REFERENCE + " characters");
        }
        return line;
    }

    /** What the record commits, read from its columns a second time; only for a good record. */
    List<CommittedTotals.Figure> figures() {
        return commitments().figures(Objects.requireNonNull(recordId));
    }

    private CommitmentsReader commitments() {
        return new CommitmentsReader(mapping, fields, notes, source.line());
    }
}
