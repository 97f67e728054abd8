package dk.sambog.query.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What went wrong, as RFC 9457 writes it.
 *
 * @param type {@code /problems/<slug>}: a stable name, and the page that explains it
 * @param instance the path that was asked for, without its query
 * @param correlationId finds the request in the logs
 * @param errors the parameters at fault; left out when there are none
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String correlationId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> errors) {

    /**
     * One parameter at fault.
     *
     * @param pointer {@code /<name>}
     * @param code {@code unknown}, {@code malformed}, {@code repeated}, {@code future}, {@code missing} or {@code conflict}
     */
    public record Fault(String pointer, String code, String message) {}
}
