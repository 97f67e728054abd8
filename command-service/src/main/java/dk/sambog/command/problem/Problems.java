package dk.sambog.command.problem;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.ProblemDetail;

/** Builds problem documents (RFC 9457) with our members: {@code correlationId} and {@code errors}. */
public final class Problems {
    /** One field at fault: where, which rule, and a sentence. */
    public record FieldError(String pointer, String code, String message) {}

    private Problems() {}

    /**
     * @param slug last part of the type URI
     * @param title short English name, the same for every problem of the type
     */
    public static ProblemDetail of(
            int status, String slug, String title, @Nullable String detail, List<FieldError> errors) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("/problems/" + slug));
        problem.setTitle(title);
        problem.setDetail(detail);
        var correlationId = MDC.get("correlationId");
        if (correlationId != null) {
            problem.setProperty("correlationId", correlationId);
        }
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return problem;
    }

    /** A refused command. */
    public static ProblemDetail of(CommandRejected rejected) {
        var rejection = rejected.rejection();
        var title = rejection.slug().replace('-', ' ');
        var errors = rejected.pointer() == null
                ? List.<FieldError>of()
                : List.of(new FieldError(rejected.pointer(), rejection.slug(), rejection.english()));
        var problem = of(rejection.status(), rejection.slug(), title, rejection.english(), errors);
        problem.setProperty("detailDa", rejection.danish());
        return problem;
    }

    /** What a batch report says of a refused line. */
    public static Map<String, Object> summary(CommandRejected rejected) {
        var rejection = rejected.rejection();
        return rejected.pointer() == null
                ? Map.of(
                        "type",
                        "/problems/" + rejection.slug(),
                        "status",
                        rejection.status(),
                        "detail",
                        rejection.english())
                : Map.of(
                        "type",
                        "/problems/" + rejection.slug(),
                        "status",
                        rejection.status(),
                        "detail",
                        rejection.english(),
                        "pointer",
                        rejected.pointer());
    }
}
