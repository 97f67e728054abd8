package dk.sambog.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.query.story.RunningService;
import dk.sambog.query.story.Story;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PageIT {
    private static final Pattern TRAIL = Pattern.compile("href=\"(/projects/[^\"]*/trail\\?[^\"]*)\"");
    private static final Pattern EVENT = Pattern.compile("href=\"(/events/[^\"]*)\"");
    private static RunningService demo;
    private static RunningService real;

    @BeforeAll
    static void start() {
        demo = new RunningService("sambog.mode=demo");
        real = new RunningService();
        demo.awaitViews();
    }

    @AfterAll
    static void stop() {
        demo.close();
        real.close();
    }

    @Test
    void leads_from_the_projects_to_a_number_its_trail_and_the_event() {
        var home = page("/", "en");
        assertThat(home).contains("/projects/" + demo.story.sluice).contains("Legeplads");
        var project = page("/projects/" + demo.story.sluice, "en");
        assertThat(project).contains("5,000.00\u00a0DKK").contains("480\u00a0min");
        var trail = page(first(TRAIL, project), "en");
        assertThat(trail).contains("pledge.made").contains("external -&gt; pledged");
        assertThat(page(first(EVENT, trail), "en")).contains("The bytes that were hashed");
    }

    @Test
    void tells_the_story_of_a_project_in_both_languages() {
        var path = "/projects/" + demo.story.sluice + "/timeline";
        assertThat(page("/projects/" + demo.story.sluice, "en")).contains(path);
        var danish = page(path, "da");
        assertThat(danish)
                .contains(
                        "giver tilsagn om 5.000\u00a0kr. (gave).", "Aftalen gælder fra 1. marts 2024", ">20. maj 2024<")
                .doesNotContain("Anna Andersen", "<script", "<img");
        var english = page(path, "en");
        assertThat(english).contains("pledges DKK\u00a05,000 (donation).");
        assertThat(page(first(EVENT, english), "en")).contains("project.opened");
        assertThat(demo.anonymously(path + "?after=nonsense", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void speaks_danish_and_english_and_remembers_which() {
        assertThat(page("/", "da")).contains("lang=\"da\"").contains("Projekter");
        assertThat(page("/", "en-GB,en;q=0.8")).contains("lang=\"en\"").contains("Projects");
        var switched = demo.anonymously("/?lang=en", "Accept", "text/html", "Accept-Language", "da");
        assertThat(switched.body()).contains("Projects");
        assertThat(switched.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax");
        assertThat(demo.anonymously("/?lang=xx", "Accept", "text/html").statusCode())
                .isEqualTo(400);
        assertThat(page("/projects/" + demo.story.sluice, "da")).contains("5.000,00\u00a0DKK");
    }

    @Test
    void says_that_it_is_a_demo_and_at_which_position_it_is_true() {
        assertThat(page("/", "en")).contains("DEMO").contains("True at position " + demo.ledger.head());
    }

    @Test
    void shows_what_was_known_and_what_had_happened_on_a_day() {
        var before = page("/projects/" + demo.story.sluice + "?knownOn=2024-03-31", "en");
        assertThat(before).contains("As known at the end of 2024-03-31").doesNotContain("480\u00a0min");
        assertThat(page("/projects/" + demo.story.sluice + "?effectiveOn=2024-05-19", "en"))
                .doesNotContain("480\u00a0min");
        assertThat(demo.anonymously("/projects/" + demo.story.sluice + "?knownOn=2999-01-01", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void lets_hostile_texts_do_nothing() {
        assertThat(page("/", "en")).doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(page("/projects/" + demo.story.sluice, "en"))
                .doesNotContain("<script", "<img")
                .contains("&lt;script&gt;", "&lt;img");
        assertThat(Story.HOSTILE_TITLE).contains("<script");
    }

    @Test
    void never_shows_the_name_of_a_person() {
        assertThat(page("/projects/" + demo.story.sluice, "da"))
                .doesNotContain("Anna Andersen")
                .contains("Borger ");
    }

    @Test
    void allows_no_scripts_and_no_frames() {
        var headers = demo.anonymously("/", "Accept", "text/html").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("script-src");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @Test
    void asks_a_real_reader_to_sign_in_with_a_page_and_a_demo_client_for_a_token() {
        var refused = real.anonymously("/", "Accept", "text/html", "Accept-Language", "en");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(refused.body()).contains("No valid access token").doesNotContain("DEMO");
        assertThat(demo.anonymously("/api/v1/projects").statusCode()).isEqualTo(401);
    }

    @Test
    void answers_an_unknown_page_with_a_page_and_an_unknown_address_with_a_document() {
        var page = demo.anonymously("/nowhere", "Accept", "text/html", "Accept-Language", "en");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is nothing here").contains("<main");
        var document = demo.get("/api/v1/nowhere", "Accept", "text/html");
        assertThat(document.statusCode()).isEqualTo(404);
        assertThat(document.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void explains_every_problem_in_both_languages() {
        var english = demo.anonymously("/problems", "Accept-Language", "en").body();
        var danish = demo.anonymously("/problems", "Accept-Language", "da").body();
        for (var slug : List.of("not-found", "not-yet-visible", "invalid-parameter", "internal")) {
            assertThat(english).contains("/problems/" + slug);
            assertThat(danish).contains("/problems/" + slug);
            assertThat(demo.anonymously("/problems/" + slug).statusCode()).isEqualTo(200);
        }
        assertThat(english).doesNotContain("??");
        assertThat(danish).doesNotContain("??").contains("Her er ikke noget");
        assertThat(demo.anonymously("/problems/nonsense").statusCode()).isEqualTo(404);
    }

    private static String page(String path, String language) {
        var answer = demo.anonymously(path, "Accept", "text/html", "Accept-Language", language);
        assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("??");
        return answer.body();
    }

    private static String first(Pattern link, String page) {
        var found = link.matcher(page);
        assertThat(found.find()).as("a link in " + page).isTrue();
        return found.group(1).replace("&amp;", "&");
    }
}
