package dk.sambog.standalone.importing.source;

import dk.sambog.events.Asset;
import dk.sambog.events.ExternalReference;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.project.ProductionForm;
import dk.sambog.standalone.importing.mapping.Mapping;
import dk.sambog.standalone.importing.mapping.Mapping.Check;
import dk.sambog.standalone.importing.mapping.UnreadableValue;
import dk.sambog.standalone.importing.mapping.Value;
import dk.sambog.standalone.importing.source.SourceProject.Committed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what one record says. A record of which one field is bad says nothing. */
final class ProjectReader {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,79}");
    private static final int LONGEST_REFERENCE = 200;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
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
        var commitments = commitments();
        mapping.checks().forEach(this::check);
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
            var part = fields.optionalAs(new Value.Column(column, java.util.Map.of(), false), Spaces::one);
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

    private List<Committed> commitments() {
        var commitments = new ArrayList<Committed>();
        for (var told : mapping.commitments()) {
            if (told.optional() && fields.isEmpty(told.amount().column())) {
                continue;
            }
            var asset = fields.requiredAs(currency(told), ProjectReader::currency);
            var quantity = asset == null ? null : fields.quantity(told.amount(), asset);
            if (quantity != null && quantity.isZero()) {
                notes.add(new BadLine(
                        source.line(),
                        told.amount().column(),
                        fields.text(told.amount().column()),
                        "comes to zero: no commitment of " + told.party()));
                continue;
            }
            var kind = fields.requiredAs(told.kind(), ContributionKind::valueOf);
            var party = new OrganisationReader(mapping, fields).read(told.party());
            if (quantity != null && kind != null && party != null) {
                commitments.add(new Committed(party, kind, quantity, told.withPartners()));
            }
        }
        return List.copyOf(commitments);
    }

    /**
     * What the record commits, straight from its columns and apart from {@link #read}: a second path to the same totals.
     * Only for a good record.
     */
    List<CommittedTotals.Figure> figures() {
        var organisations = new OrganisationReader(mapping, fields);
        var recipient =
                Objects.requireNonNull(organisations.read(mapping.project().beneficiary()));
        var figures = new ArrayList<CommittedTotals.Figure>();
        for (var told : mapping.commitments()) {
            if (!(told.optional() && fields.isEmpty(told.amount().column()))) {
                var asset = Objects.requireNonNull(fields.requiredAs(currency(told), ProjectReader::currency));
                var amount = Objects.requireNonNull(fields.amount(told.amount(), asset));
                if (amount.signum() > 0) {
                    var funder = Objects.requireNonNull(organisations.read(told.party()));
                    figures.add(new CommittedTotals.Figure(
                            Objects.requireNonNull(recordId),
                            funder.key(),
                            funder.name(),
                            recipient.key(),
                            recipient.name(),
                            asset.currency(),
                            amount));
                }
            }
        }
        return figures;
    }

    private Value currency(Mapping.Commitment told) {
        return told.currency() == null ? mapping.currency() : told.currency();
    }

    private static Asset currency(String code) {
        try {
            return Asset.ofCurrency(code);
        } catch (IllegalArgumentException e) {
            throw new UnreadableValue("not an ISO 4217 currency");
        }
    }

    private void check(Check check) {
        switch (check) {
            case Check.Rate rate -> checkRate(rate);
            case Check.Sum sum -> checkSum(sum);
        }
    }

    private void checkRate(Check.Rate rate) {
        var percent = fields.percent(rate.percent());
        var part = fields.number(rate.part());
        var whole = fields.number(rate.whole());
        if (percent == null || part == null || whole == null) {
            return;
        }
        // Multiplied out, so that nothing is rounded: |100 part - percent whole| <= tolerance whole.
        var off = part.multiply(HUNDRED).subtract(percent.multiply(whole)).abs();
        if (off.compareTo(rate.tolerance().multiply(whole)) > 0) {
            fields.refuse(
                    rate.percent(),
                    fields.text(rate.percent()),
                    "'" + rate.part() + "' of '" + rate.whole() + "' is another rate (" + part + " of " + whole + ")");
        }
    }

    private void checkSum(Check.Sum sum) {
        var total = fields.number(sum.total());
        var added = BigDecimal.ZERO;
        for (var column : sum.columns()) {
            var number = fields.isEmpty(column) ? BigDecimal.ZERO : fields.number(column);
            added = number == null || added == null ? null : added.add(number);
        }
        if (total != null && added != null && added.subtract(total).abs().compareTo(sum.tolerance()) > 0) {
            fields.refuse(sum.total(), fields.text(sum.total()), "the columns add up to " + added.toPlainString());
        }
    }
}
