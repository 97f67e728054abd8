package dk.sambog.command.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a service tells Prometheus, and what docs/metrics.md says it does. */
public final class Metrics {
    private static final Pattern FAMILY = Pattern.compile("(?m)^# TYPE (\\S+) ");
    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-zA-Z_]\\w*)(\\{.*\\})? (\\S+)$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `(\\w+)` \\|");

    private final String told;

    /** @param told the body of an answer of {@code /actuator/prometheus} */
    public Metrics(String told) {
        this.told = told;
    }

    /** The names that the section {@code heading} of docs/metrics.md describes. */
    public static Set<String> documented(String heading) {
        try {
            var page = Files.readString(Path.of("../docs/metrics.md"));
            var section = page.substring(page.indexOf("## " + heading + "\n"));
            var next = section.indexOf("\n## ", 1);
            var names = names(DOCUMENTED.matcher(next < 0 ? section : section.substring(0, next)));
            assertThat(names).as("names in section " + heading).isNotEmpty();
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names it tells; the largest value of a timer is no name of its own. */
    public Set<String> names() {
        return names(FAMILY.matcher(told)).stream()
                .filter(name -> !name.endsWith("_max") || name.endsWith("connections_max"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names that are the product's own. */
    public Set<String> ownNames() {
        return names().stream()
                .filter(name -> name.startsWith("sambog_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every sample of a product's own metric whose value is no number. */
    public List<String> withoutValue() {
        return SAMPLE.matcher(told)
                .results()
                .filter(sample ->
                        sample.group(1).startsWith("sambog_") && sample.group(3).equals("NaN"))
                .map(sample -> sample.group(1))
                .toList();
    }

    /** Every value of every label, {@code name=value}. */
    public Set<String> labels() {
        return LABEL.matcher(told)
                .results()
                .map(label -> label.group(1) + "=" + label.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The samples of one metric with these labels, in any order. */
    public boolean has(String name, String... labels) {
        return told.lines()
                .filter(line -> line.startsWith(name + "{"))
                .anyMatch(line -> List.of(labels).stream().allMatch(line::contains));
    }

    private static Set<String> names(Matcher matcher) {
        return matcher.results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
