package dk.sambog.command.problem;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.http.ProblemDetail;

/** Builds problem documents (RFC 9457) with our members: {@code correlationId} and {@code errors}. */
public final class Problems {
    /** One field at fault: where, which rule, and a sentence. */
    public record FieldError(String pointer, String code, String message) {}

    private Problems() {}

    /** A refused command. */
    public static ProblemDetail of(CommandRejected rejected) {
        var rejection = rejected.rejection();
        return of(
                rejection,
                rejected.pointer() == null
                        ? List.of()
                        : List.of(new FieldError(rejected.pointer(), rejection.slug(), rejection.english())));
    }

    /** The document of {@code rejection}, with the fields at fault. */
    public static ProblemDetail of(Rejection rejection, List<FieldError> errors) {
        var problem = ProblemDetail.forStatus(rejection.status());
        problem.setType(URI.create("/problems/" + rejection.slug()));
        problem.setTitle(rejection.slug().replace('-', ' '));
        problem.setDetail(rejection.english());
        problem.setProperty("detailDa", rejection.danish());
        var correlationId = MDC.get("correlationId");
        if (correlationId != null) {
            problem.setProperty("correlationId", correlationId);
        }
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
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
