package dk.sambog.command.problem;

import dk.sambog.command.problem.Problems.FieldError;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Renders every error of a request as a problem document; what nobody expected is logged and says nothing of the inside. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(CommandRejected rejected) {
        return render(Problems.of(rejected));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception failure) {
        LOG.error("A request failed unexpectedly", failure);
        return render(Problems.of(HttpRejection.INTERNAL_ERROR, List.of()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException mismatch) {
        return render(Problems.of(
                HttpRejection.MALFORMED_PARAMETER,
                List.of(new FieldError(mismatch.getName(), "malformed", "Not a value of the right form."))));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> new FieldError(
                        pointer(error.getField()),
                        String.valueOf(error.getCode()).toLowerCase(Locale.ROOT),
                        String.valueOf(error.getDefaultMessage())))
                .toList();
        return asObject(Problems.of(HttpRejection.INVALID_FIELDS, errors));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (unreadable.getCause() instanceof UnrecognizedPropertyException unknown) {
            return asObject(Problems.of(
                    HttpRejection.UNKNOWN_FIELD,
                    List.of(new FieldError(path(unknown), "unknown", "There is no such field here."))));
        }
        if (unreadable.getCause() instanceof JacksonException malformed
                && !path(malformed).isEmpty()) {
            return asObject(Problems.of(
                    HttpRejection.MALFORMED_FIELD,
                    List.of(new FieldError(path(malformed), "malformed", "Not a value of the right form."))));
        }
        return asObject(Problems.of(HttpRejection.MALFORMED_JSON, List.of()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return asObject(Problems.of(HttpRejection.ofStatus(status.value()), List.of()));
    }

    private static ResponseEntity<ProblemDetail> render(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<Object> asObject(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String path(JacksonException failure) {
        return failure.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining());
    }

    /** {@code evidence[0].tier} as a JSON pointer. */
    private static String pointer(String field) {
        return "/" + field.replace("[", "/").replace("]", "").replace(".", "/");
    }
}
