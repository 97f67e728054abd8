package dk.sambog.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OperatingPageTest {
    private static final Pattern VALUE = Pattern.compile("\\$\\{(sambog\\.[a-z.-]+)|name = \"(sambog\\.[a-z.-]+)\"");
    private static final Pattern PROPERTIES = Pattern.compile(
            "@ConfigurationProperties\\(\"(sambog[a-z.-]*)\"\\)\\s*(?:public )?record \\w+\\((.*?)\\)\\s*\\{",
            Pattern.DOTALL);
    private static final Pattern COMPONENT = Pattern.compile("(\\w+)(?:,|$)");
    private static final Pattern ANNOTATION = Pattern.compile("@\\w+(\\([^)]*\\))?");

    @Test
    void explains_every_property_the_services_read() {
        var page = Files.text("docs/operating.md");

        assertThat(read())
                .hasSizeGreaterThan(10)
                .allSatisfy(property -> assertThat(page).contains("`" + property + "`"));
    }

    @Test
    void links_lead_to_files_that_are_there() {
        for (var page :
                new String[] {"README.md", "CONTRIBUTING.md", "docs/operating.md", "docs/metrics.md", "deploy/README.md"
                }) {
            var folder = page.contains("/") ? page.substring(0, page.lastIndexOf('/') + 1) : "";
            Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)")
                    .matcher(Files.text(page))
                    .results()
                    .forEach(link -> assertThat(java.nio.file.Path.of("../..", folder + link.group(1)))
                            .as(page + " -> " + link.group(1))
                            .exists());
        }
    }

    @Test
    void decisions_are_numbered_dated_and_give_every_part() {
        var decisions = Files.under("docs/adr", ".md").stream()
                .filter(path -> path.matches(".*/[0-9]{4}-.*"))
                .toList();

        assertThat(decisions).isNotEmpty();
        for (var at = 0; at < decisions.size(); at++) {
            assertThat(decisions.get(at)).startsWith("docs/adr/%04d-".formatted(at + 1));
            assertThat(Files.text(decisions.get(at)))
                    .as(decisions.get(at))
                    .containsPattern("(?m)^- Date: 20[0-9-]{8}$")
                    .containsPattern("(?m)^- Status: (accepted|superseded by .*)$")
                    .contains("\n## Context\n", "\n## Decision\n", "\n## Consequences\n", "\n## Rejected\n");
        }
    }

    private static TreeSet<String> read() {
        var properties = new TreeSet<String>();
        Stream.of("command-service/src/main/java", "query-service/src/main/java")
                .flatMap(folder -> Files.under(folder, ".java").stream())
                .map(Files::text)
                .forEach(source -> {
                    VALUE.matcher(source)
                            .results()
                            .forEach(found -> properties.add(found.group(1) != null ? found.group(1) : found.group(2)));
                    PROPERTIES
                            .matcher(source)
                            .results()
                            .forEach(found -> COMPONENT
                                    .matcher(ANNOTATION
                                            .matcher(found.group(2))
                                            .replaceAll("")
                                            .strip())
                                    .results()
                                    .forEach(component ->
                                            properties.add(found.group(1) + "." + dashed(component.group(1)))));
                });
        // A login is a record of its own.
        properties.removeIf(property -> property.matches("sambog\\.database\\.(migrator|app|sequencer)"));
        return properties;
    }

    private static String dashed(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
