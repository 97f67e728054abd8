package dk.sambog.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.project.ProductionForm;
import dk.sambog.events.project.ProjectStage;
import dk.sambog.query.event.EventDetail;
import dk.sambog.query.postings.Account;
import dk.sambog.query.postings.Rung;
import dk.sambog.query.problem.ProblemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z.\\-]+)[({]?|#messages\\.msg\\('([a-zA-Z.]+)'\\)");

    @Test
    void says_in_danish_exactly_what_it_says_in_english() throws IOException {
        for (var bundle : new String[] {"pages", "problems"}) {
            assertThat(keys(bundle + "_da")).as(bundle).isEqualTo(keys(bundle));
        }
    }

    @Test
    void has_a_message_for_every_key_a_page_uses_and_no_other() throws IOException {
        var known = new TreeSet<>(keys("pages"));
        known.addAll(keys("problems"));
        assertThat(known).isEqualTo(used());
    }

    private static Set<String> used() throws IOException {
        var used = new TreeSet<String>();
        try (var templates = Files.list(RESOURCES.resolve("templates/query"))) {
            for (var template : templates.toList()) {
                KEY.matcher(Files.readString(template))
                        .results()
                        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                        .forEach(used::add);
            }
        }
        Stream.of(ContributionKind.values()).forEach(kind -> used.add("kind." + kind));
        Stream.of(ProductionForm.values()).forEach(form -> used.add("form." + form));
        Stream.of(ProjectStage.values()).forEach(stage -> used.add("stage." + stage));
        Stream.of(EventDetail.State.values()).forEach(state -> used.add("state." + state));
        Stream.of(Account.values()).forEach(account -> used.add("account." + account));
        Stream.of(Rung.values()).forEach(rung -> used.add("column." + rung.column()));
        for (var type : ProblemType.values()) {
            for (var part : new String[] {"title", "detail", "explanation"}) {
                used.add("problem." + type.slug() + "." + part);
            }
        }
        return used;
    }

    private static Set<String> keys(String file) throws IOException {
        var messages = new Properties();
        try (var reader = Files.newBufferedReader(RESOURCES.resolve("messages/query/" + file + ".properties"))) {
            messages.load(reader);
        }
        return messages.stringPropertyNames();
    }
}
