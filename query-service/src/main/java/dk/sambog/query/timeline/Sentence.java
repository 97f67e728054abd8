package dk.sambog.query.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with gaps, {@code {who} lover {quantity}[ senest {deadline}].}: a gap names a member of the event, {@code who}
 * the party acted for; what stands in brackets is left out when one of its gaps stays empty.
 */
record Sentence(String pattern) {
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
    /** The full stop after a quote that ends as a sentence does, or after an abbreviation. */
    private static final Pattern ENDED_TWICE = Pattern.compile("(?<=[?!…]”|kr\\.)\\.");

    private static final Pattern GAP = Pattern.compile("\\{([a-zA-Z.]+)}");

    /** The gaps, each once. */
    Set<String> gaps() {
        var gaps = new TreeSet<String>();
        GAP.matcher(pattern).results().forEach(gap -> gaps.add(gap.group(1)));
        return gaps;
    }

    /** The sentence with its gaps filled; {@code filling} answers null for a gap that stays empty. */
    String filled(Function<String, @Nullable String> filling) {
        var text = new StringBuilder();
        var end = 0;
        var optional = OPTIONAL.matcher(pattern);
        while (optional.find()) {
            text.append(always(pattern.substring(end, optional.start()), filling));
            var part = part(optional.group(1), filling);
            text.append(part == null ? "" : part);
            end = optional.end();
        }
        return ENDED_TWICE
                .matcher(text.append(always(pattern.substring(end), filling)))
                .replaceAll("");
    }

    private static String always(String part, Function<String, @Nullable String> filling) {
        var filled = part(part, gap -> {
            var value = filling.apply(gap);
            return value == null ? "–" : value;
        });
        return filled == null ? "" : filled;
    }

    private static @Nullable String part(String part, Function<String, @Nullable String> filling) {
        List<String> values = new ArrayList<>();
        for (var gap : GAP.matcher(part).results().toList()) {
            var value = filling.apply(gap.group(1));
            if (value == null || value.isEmpty()) {
                return null;
            }
            values.add(value);
        }
        var next = values.iterator();
        var text = new StringBuilder();
        var gap = GAP.matcher(part);
        while (gap.find()) {
            // Appended by hand: what a person wrote may hold signs that mean something to a replacement.
            gap.appendReplacement(text, "");
            text.append(next.next());
        }
        return gap.appendTail(text).toString();
    }
}
