package dk.sambog.command.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.HtmlUtils;

class ProblemPagesTest {
    private final ProblemPages pages = new ProblemPages();

    @ParameterizedTest
    @EnumSource
    void explains_in_both_languages_what_can_be_wrong_with_any_request(HttpRejection rejection) {
        assertThat(pages.one(rejection.slug()))
                .contains(HtmlUtils.htmlEscape(rejection.english()), HtmlUtils.htmlEscape(rejection.danish()));
        assertThat(pages.all()).contains(rejection.slug());
    }

    @ParameterizedTest
    @CsvSource({
        "400, BAD_REQUEST",
        "401, UNAUTHORIZED",
        "403, FORBIDDEN",
        "404, NOT_FOUND",
        "405, METHOD_NOT_ALLOWED",
        "406, NOT_ACCEPTABLE",
        "413, CONTENT_TOO_LARGE",
        "415, UNSUPPORTED_MEDIA_TYPE",
        "418, BAD_REQUEST",
        "500, INTERNAL_ERROR",
        "503, INTERNAL_ERROR"
    })
    void has_a_problem_for_every_status(int status, HttpRejection rejection) {
        assertThat(HttpRejection.ofStatus(status)).isEqualTo(rejection);
    }

    @Test
    void knows_no_page_of_a_problem_there_is_not() {
        assertThatThrownBy(() -> pages.one("surprise")).isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void names_the_parameter_of_a_wrong_form() {
        assertThat(HttpRejection.MALFORMED_PARAMETER.slug()).isEqualTo("malformed-parameter");
    }
}
