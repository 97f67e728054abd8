package dk.sambog.standalone.importing.reading;

import dk.sambog.events.Asset;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.standalone.importing.mapping.Mapping;
import dk.sambog.standalone.importing.mapping.UnreadableValue;
import dk.sambog.standalone.importing.mapping.Value;
import dk.sambog.standalone.importing.reading.CommittedTotals.Figure;
import dk.sambog.standalone.importing.reading.SourceProject.Committed;
import dk.sambog.standalone.importing.source.BadLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads who commits how much in one record. */
record CommitmentsReader(Mapping mapping, FieldReader fields, List<BadLine> notes, long line) {
    /** What each party commits; a commitment that comes to zero is left out and noted. */
    List<Committed> read() {
        var commitments = new ArrayList<Committed>();
        for (var told : mapping.commitments()) {
            if (told.optional() && fields.isEmpty(told.amount().column())) {
                continue;
            }
            var asset = fields.requiredAs(currency(told), CommitmentsReader::asset);
            var quantity = asset == null ? null : new AmountReader(fields).quantity(told.amount(), asset);
            if (quantity != null && quantity.isZero()) {
                notes.add(new BadLine(
                        line,
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
    List<Figure> figures(String recordId) {
        var organisations = new OrganisationReader(mapping, fields);
        var recipient =
                Objects.requireNonNull(organisations.read(mapping.project().beneficiary()));
        var figures = new ArrayList<Figure>();
        for (var told : mapping.commitments()) {
            if (!(told.optional() && fields.isEmpty(told.amount().column()))) {
                var asset = Objects.requireNonNull(fields.requiredAs(currency(told), CommitmentsReader::asset));
                var amount = Objects.requireNonNull(new AmountReader(fields).amount(told.amount(), asset));
                if (amount.signum() > 0) {
                    var funder = Objects.requireNonNull(organisations.read(told.party()));
                    figures.add(new Figure(
                            recordId,
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

    private static Asset asset(String code) {
        try {
            return Asset.ofCurrency(code);
        } catch (IllegalArgumentException e) {
            throw new UnreadableValue("not an ISO 4217 currency");
        }
    }
}
