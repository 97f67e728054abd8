package dk.sambog.query.problem;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * Every problem this service answers with. The slug is a contract: clients tell problems apart by it, and {@code
 * /problems/<slug>} explains it. Its title and explanation stand in the messages, under {@code problem.<slug>}.
 */
public enum ProblemType {
    INVALID_PARAMETER("invalid-parameter", HttpStatus.BAD_REQUEST),
    BAD_REQUEST("bad-request", HttpStatus.BAD_REQUEST),
    NOT_SIGNED_IN("not-signed-in", HttpStatus.UNAUTHORIZED),
    NOT_ALLOWED("not-allowed", HttpStatus.FORBIDDEN),
    NOT_FOUND("not-found", HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE("not-acceptable", HttpStatus.NOT_ACCEPTABLE),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    NOT_YET_VISIBLE("not-yet-visible", HttpStatus.SERVICE_UNAVAILABLE),
    UNAVAILABLE("unavailable", HttpStatus.SERVICE_UNAVAILABLE),
    INTERNAL("internal", HttpStatus.INTERNAL_SERVER_ERROR);

    private final String slug;
    private final HttpStatus status;

    ProblemType(String slug, HttpStatus status) {
        this.slug = slug;
        this.status = status;
    }

    public String slug() {
        return slug;
    }

    public HttpStatus status() {
        return status;
    }

    static Optional<ProblemType> find(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug.equals(slug)).findFirst();
    }

    /** The general problem of a status; {@link #INTERNAL} for one nobody expected. */
    static ProblemType of(int status) {
        return switch (status) {
            case 401 -> NOT_SIGNED_IN;
            case 403 -> NOT_ALLOWED;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> UNAVAILABLE;
            default -> status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }
}
