package dk.sambog.query.problem;

import dk.sambog.query.generation.FutureCut;
import dk.sambog.query.generation.NoViewsYet;
import dk.sambog.query.generation.NotYetProjected;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The one place where an exception becomes an answer. */
@ControllerAdvice
final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private final ProblemAnswers answers;

    ProblemAdvice(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    Object on(ProblemException e, HttpServletRequest request) {
        var headers = new HttpHeaders();
        e.retryAfter().ifPresent(after -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(after.toSeconds())));
        return answers.answer(request, e.type(), e.getMessage(), e.faults(), headers);
    }

    /** A record of parameters that could not be filled: a date that is none, a number out of range. */
    @ExceptionHandler
    Object on(BindException e, HttpServletRequest request) {
        return malformed(
                request,
                e.getFieldErrors().stream()
                        .map(error -> malformed(error.getField(), error.getRejectedValue()))
                        .toList());
    }

    /** A parameter that could not be read. An id in the path that is none names nothing that exists. */
    @ExceptionHandler
    Object on(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return malformed(request, List.of(malformed(e.getName(), e.getValue())));
    }

    @ExceptionHandler
    Object on(TypeMismatchException e, HttpServletRequest request) {
        return malformed(request, List.of());
    }

    @ExceptionHandler
    Object on(MissingServletRequestParameterException e, HttpServletRequest request) {
        var name = e.getParameterName();
        return malformed(request, List.of(new Problem.Fault("/" + name, "missing", name + " is required.")));
    }

    @ExceptionHandler
    Object on(FutureCut e, HttpServletRequest request) {
        return malformed(
                request, List.of(new Problem.Fault("/asOfRecorded", "future", "asOfRecorded lies in the future.")));
    }

    @ExceptionHandler
    Object on(NotYetProjected e, HttpServletRequest request) {
        return answers.answer(request, ProblemType.NOT_YET_VISIBLE, e.getMessage(), List.of(), retryAfter(1));
    }

    @ExceptionHandler
    Object on(NoViewsYet e, HttpServletRequest request) {
        return answers.answer(request, ProblemType.UNAVAILABLE, e.getMessage() + ".", List.of(), retryAfter(5));
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    Object onDatabaseAway(Exception e, HttpServletRequest request) {
        LOG.warn("The database does not answer", e);
        return answers.answer(request, ProblemType.UNAVAILABLE, null, List.of(), retryAfter(5));
    }

    /** What Spring itself refuses (unknown path, method, media type), and what nobody expected. */
    @ExceptionHandler
    Object on(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse known) {
            var type = ProblemType.of(known.getStatusCode().value());
            return answers.answer(request, type, null, List.of(), known.getHeaders());
        }
        // A record of parameters refuses in its constructor; what calls that wraps it.
        for (var cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refused) {
                return on(refused, request);
            }
        }
        LOG.error("A question could not be answered", e);
        return answers.answer(request, ProblemType.INTERNAL, null, List.of(), new HttpHeaders());
    }

    private Object malformed(HttpServletRequest request, List<Problem.Fault> faults) {
        return answers.answer(request, ProblemType.INVALID_PARAMETER, null, faults, new HttpHeaders());
    }

    private static Problem.Fault malformed(String name, @Nullable Object value) {
        return new Problem.Fault("/" + name, "malformed", name + " cannot be read: " + clip(String.valueOf(value)));
    }

    /** A caller's own text is given back, but never much of it. */
    private static String clip(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private static HttpHeaders retryAfter(int seconds) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
        return headers;
    }
}
