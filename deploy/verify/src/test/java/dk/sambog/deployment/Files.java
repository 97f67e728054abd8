package dk.sambog.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** The files of the repository, read as what they are. */
final class Files {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `(\\w+)` \\| (\\w+) \\|");

    private Files() {}

    static String text(String path) {
        try {
            return java.nio.file.Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Paths under {@code folder}, relative to the repository, whose names end so. */
    static List<String> under(String folder, String end) {
        try (var files = java.nio.file.Files.walk(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(end))
                    .map(file -> ROOT.relativize(file).toString())
                    .filter(file -> !file.contains("/target/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** YAML, or JSON, which is YAML too; a key that is there twice is an error. */
    static Map<?, ?> yaml(String path) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(options).load(text(path));
    }

    @SuppressWarnings("unchecked") // names of members are always strings here
    static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    static List<?> list(Object value) {
        return (List<?>) value;
    }

    /** Every name that docs/metrics.md lets one write in an expression, and Prometheus' own. */
    static Set<String> metricNames() {
        var names = DOCUMENTED
                .matcher(text("docs/metrics.md"))
                .results()
                .flatMap(row -> switch (row.group(2)) {
                    case "histogram" ->
                        List.of("_count", "_sum", "_max", "_bucket").stream().map(row.group(1)::concat);
                    case "timer", "summary" ->
                        List.of("_count", "_sum", "_max").stream().map(row.group(1)::concat);
                    default -> List.of(row.group(1)).stream();
                })
                .collect(Collectors.toCollection(TreeSet::new));
        names.add("up");
        return names;
    }
}
