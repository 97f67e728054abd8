package dk.sambog.command.agreement.rule;

import dk.sambog.events.agreement.AgreementEvent.Period;
import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.agreement.AmendmentEvent.Change;
import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.PartyId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a signature binds itself to: SHA-256 in lower-case hex over UTF-8 lines joined by one newline, without one at the
 * end. A line is a word, a blank and a value; what is not there has no line. In this order: {@code agreement} id, {@code
 * version} number, {@code text} commitment, one {@code document} commitment for each file in their order, {@code from}, {@code
 * to}; of an amendment {@code supersedes}, {@code change} kind, {@code aspect} for each in ascending order, {@code
 * plan-revision}, {@code budget-line} for each in ascending order, {@code transfer-from}, {@code transfer-to}, {@code new-end};
 * then {@code signatory} ids in ascending order of their text.
 */
final class VersionHash {
    private final List<String> lines = new ArrayList<>();

    private VersionHash(AgreementId agreement, int version, TextRef text, List<DocumentRef> documents) {
        line("agreement", agreement);
        line("version", version);
        line("text", text.commitment());
        documents.forEach(document -> line("document", document.commitment()));
    }

    static String of(
            AgreementId agreement,
            int version,
            TextRef text,
            List<DocumentRef> documents,
            Period period,
            List<PartyId> signatories) {
        var hash = new VersionHash(agreement, version, text, documents);
        hash.line("from", period.from());
        hash.line("to", period.to());
        return hash.over(signatories);
    }

    static String ofAmendment(
            AgreementId agreement,
            int version,
            TextRef text,
            List<DocumentRef> documents,
            int supersedes,
            Change change,
            List<PartyId> signatories) {
        var hash = new VersionHash(agreement, version, text, documents);
        hash.line("supersedes", supersedes);
        hash.line("change", change.kind());
        hash.sorted("aspect", change.aspects());
        hash.line("plan-revision", change.planRevision());
        hash.sorted("budget-line", change.budgetLines());
        hash.line("transfer-from", change.from());
        hash.line("transfer-to", change.to());
        hash.line("new-end", change.newEnd());
        return hash.over(signatories);
    }

    private void line(String word, @Nullable Object value) {
        if (value != null) {
            lines.add(word + " " + value);
        }
    }

    private void sorted(String word, Collection<?> values) {
        values.stream().map(Object::toString).sorted().forEach(value -> line(word, value));
    }

    private String over(List<PartyId> signatories) {
        sorted("signatory", signatories);
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha256.digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
