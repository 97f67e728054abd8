package dk.sambog.query.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Writes a problem down: as a page for a browser on a page, as {@code application/problem+json} for everyone else. */
@Component
final class ProblemAnswers {
    private final MessageSource messages;

    ProblemAnswers(MessageSource messages) {
        this.messages = messages;
    }

    /** {@code detail} null stands for the general one of the type. */
    Object answer(
            HttpServletRequest request,
            ProblemType type,
            @Nullable String detail,
            List<Problem.Fault> faults,
            HttpHeaders headers) {
        var problem = new Problem(
                "/problems/" + type.slug(),
                english(type, "title"),
                type.status().value(),
                detail == null ? english(type, "detail") : detail,
                pathOf(request),
                Correlation.of(request),
                faults);
        if (wantsPage(request)) {
            var page = new ModelAndView("problem-answer", type.status());
            page.addObject("problem", problem);
            page.addObject("slug", type.slug());
            return page;
        }
        return ResponseEntity.status(type.status())
                .headers(headers)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** The language of a document is that of the API; its page speaks the reader's. */
    private String english(ProblemType type, String part) {
        return messages.getMessage("problem." + type.slug() + "." + part, null, Locale.ENGLISH);
    }

    /** The path the caller asked for, also after the container went on to {@code /error}. */
    private static String pathOf(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
                ? original
                : request.getRequestURI();
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !pathOf(request).startsWith("/api/");
    }
}
