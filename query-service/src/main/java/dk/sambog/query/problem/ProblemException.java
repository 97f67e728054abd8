package dk.sambog.query.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A question that cannot be answered, and why. Nothing in it is personal: it is shown to the caller and may be logged. */
public final class ProblemException extends RuntimeException {
    private final ProblemType type;
    private final transient List<Problem.Fault> faults;
    private final @Nullable Duration retryAfter;

    private ProblemException(
            ProblemType type, String detail, List<Problem.Fault> faults, @Nullable Duration retryAfter) {
        super(detail);
        this.type = type;
        this.faults = faults;
        this.retryAfter = retryAfter;
    }

    /** 400: one parameter is at fault; {@code code} as in {@link Problem.Fault}. */
    public static ProblemException parameter(String name, String code, String message) {
        return parameters(List.of(new Problem.Fault("/" + name, code, message)));
    }

    /** 400: these parameters are at fault. */
    public static ProblemException parameters(List<Problem.Fault> faults) {
        return new ProblemException(
                ProblemType.INVALID_PARAMETER, faults.getFirst().message(), faults, null);
    }

    /** 404: it does not exist, or the caller may not know that it does. */
    public static ProblemException notFound(String what) {
        return new ProblemException(ProblemType.NOT_FOUND, what, List.of(), null);
    }

    /** 403: the caller is known, and may not read this. */
    public static ProblemException notAllowed(String why) {
        return new ProblemException(ProblemType.NOT_ALLOWED, why, List.of(), null);
    }

    /** 503: it is recorded, or may be, but the views have not come that far. */
    public static ProblemException notYetVisible(String detail, Duration retryAfter) {
        return new ProblemException(ProblemType.NOT_YET_VISIBLE, detail, List.of(), retryAfter);
    }

    ProblemType type() {
        return type;
    }

    List<Problem.Fault> faults() {
        return faults;
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
