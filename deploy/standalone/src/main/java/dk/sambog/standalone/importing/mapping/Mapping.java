package dk.sambog.standalone.importing.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything told about one kind of file.
 *
 * @param name names the data set; part of every record's identity, so that two data sets never mix
 * @param key the columns that together name a record
 * @param parties who takes part, under names used only inside the mapping
 * @param numbers how numbers are written as text, or null when all numbers are JSON numbers
 * @param currency of every amount whose commitment names no other
 */
public record Mapping(
        String name,
        FileFormat file,
        @Nullable NumberStyle numbers,
        DateStyle dates,
        Value currency,
        List<SkipRule> skip,
        List<String> key,
        Project project,
        Map<String, Party> parties,
        List<Commitment> commitments,
        List<Check> checks) {

    /**
     * @param shortenTexts texts longer than the ledger takes are cut and noted; otherwise such a record is refused
     * @param beneficiary the party that leads the project
     * @param effectiveOn when the commitments were made
     */
    public record Project(
            Value title,
            List<Paragraph> description,
            boolean shortenTexts,
            Value form,
            String beneficiary,
            Value effectiveOn,
            @Nullable Value inForceFrom,
            @Nullable Value inForceTo,
            List<Reference> externalReferences) {}

    /** A part of the description, with a word before it when {@code label} is given. */
    public record Paragraph(@Nullable String label, Value text) {}

    /** How another system names the record. */
    public record Reference(String scheme, Value value) {}

    /** @param identifier in a public register, or null when the file has none: then the name is the identity */
    public record Party(Value type, Value name, @Nullable Identifier identifier) {}

    /**
     * A number in a public register: either one scheme for the whole column, or org-ids that begin with one of several.
     *
     * @param schemes exactly one when {@code prefixed} is false
     * @param unregistered beginnings of ids the publisher made itself: they tell organisations apart, and are no numbers in
     *     a register
     */
    public record Identifier(Value value, List<String> schemes, boolean prefixed, List<String> unregistered) {}

    /**
     * What one party committed in each record.
     *
     * @param amount how the amount is found
     * @param currency other than the file's, or null
     * @param withPartners the amount is joint with partners whose shares the file does not give
     * @param optional an empty amount means that there is no such commitment
     */
    public record Commitment(
            String party,
            Value kind,
            Amount amount,
            @Nullable Value currency,
            boolean withPartners,
            boolean optional) {}

    /** Records that are none: total lines, empty lines of a spreadsheet. */
    public sealed interface SkipRule {
        /** The column holds such a text; no words mean an empty cell. */
        record Holds(String column, Wording words) implements SkipRule {}

        /** No column holds anything. */
        record AllEmpty() implements SkipRule {}
    }

    /** Something that must hold in every record, or the record is refused. */
    public sealed interface Check {
        /** {@code part / whole} is {@code percent} per hundred, give or take {@code tolerance} percentage points. */
        record Rate(String percent, String part, String whole, BigDecimal tolerance) implements Check {}

        /** The columns add up to {@code total}, give or take {@code tolerance}. */
        record Sum(List<String> columns, String total, BigDecimal tolerance) implements Check {}
    }
}
