package dk.sambog.standalone.importing.mapping.yaml;

import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.standalone.importing.mapping.Amount;
import dk.sambog.standalone.importing.mapping.Mapping.Commitment;
import dk.sambog.standalone.importing.mapping.Mapping.Party;
import dk.sambog.standalone.importing.mapping.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** Reads what one party committed in each record. */
final class CommitmentReader {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private CommitmentReader() {}

    static Commitment read(MappingNode node, Map<String, Party> parties) {
        node.object("party", "kind", "rung", "amount", "currency", "withPartners", "optional");
        var party = node.required("party");
        if (!parties.containsKey(party.text())) {
            throw party.refused("'" + party.text() + "' is none of the parties");
        }
        committed(node.required("rung"));
        return new Commitment(
                party.text(),
                kind(node.required("kind")),
                amount(node.required("amount")),
                node.optional("currency").map(ValueReader::read).orElse(null),
                node.flag("withPartners"),
                node.flag("optional"));
    }

    // An award or a budget is a promise; that money came and was checked is for a bank line and a verifier to say.
    private static void committed(MappingNode rung) {
        if (!rung.text().equals("committed")) {
            throw rung.refused(
                    "'" + rung.text()
                            + "' is refused: a file of awards or budgets shows what is committed, not what was paid or verified");
        }
    }

    private static Value kind(MappingNode node) {
        var kind = ValueReader.constant(node, ContributionKind.class);
        if (!ValueReader.meanings(kind).stream()
                .allMatch(word -> ContributionKind.valueOf(word).isValuedAtFace())) {
            throw node.refused("only kinds counted in money can be taken in");
        }
        return kind;
    }

    private static Amount amount(MappingNode node) {
        if (!node.isObject()) {
            return new Amount(node.text(), null, List.of(), BigDecimal.ONE);
        }
        node.object("column", "percent", "fraction", "rounding", "minus", "times");
        return new Amount(
                node.required("column").text(),
                share(node),
                node.optional("minus")
                        .map(minus -> minus.list(CommitmentReader::amount))
                        .orElse(List.of()),
                node.optional("times").map(MappingNode::number).orElse(BigDecimal.ONE));
    }

    private static Amount.Share share(MappingNode node) {
        if (node.has("percent") && node.has("fraction")) {
            throw node.refused("tell either 'percent' or 'fraction'");
        }
        var rounding = node.optional("rounding")
                .map(word -> word.oneOf(RoundingMode.class))
                .orElse(null);
        if (node.has("percent")) {
            return new Amount.Share(node.required("percent").text(), HUNDRED, rounding);
        }
        if (node.has("fraction")) {
            return new Amount.Share(node.required("fraction").text(), BigDecimal.ONE, rounding);
        }
        if (rounding != null) {
            throw node.refused("'rounding' belongs to a percent or a fraction");
        }
        return null;
    }
}
