package dk.sambog.query.http.convention;

import dk.sambog.query.http.CsvDialect;
import dk.sambog.query.http.Freshness;
import dk.sambog.query.http.Listing;
import dk.sambog.query.http.TrueAt;
import dk.sambog.query.http.csv.CsvConverter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts on every answer what all have in common: its position, the lag of the views, and where the next page is. */
@RestControllerAdvice
final class AnswerAdvice implements ResponseBodyAdvice<Object> {
    private final Freshness freshness;

    AnswerAdvice(Freshness freshness) {
        this.freshness = freshness;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof TrueAt answer) {
            response.getHeaders()
                    .set(Freshness.POSITION, Long.toString(answer.asOf().position()));
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
        if (response.getHeaders().containsHeader(Freshness.POSITION)) {
            response.getHeaders().set(Freshness.LAG, freshness.lagMillis());
        }
        if (body instanceof Listing<?> page) {
            if (page.next() != null) {
                response.getHeaders().add(HttpHeaders.LINK, "<" + nextOf(request, page.next()) + ">; rel=\"next\"");
            }
            if (contentType.isCompatibleWith(CsvConverter.TEXT_CSV)) {
                return new CsvConverter.Sheet(page, dialectOf(request));
            }
        }
        return body;
    }

    /** The same question, a page further: the cursor holds the position, so what led to it is left out. */
    private static String nextOf(ServerHttpRequest request, String cursor) {
        return UriComponentsBuilder.fromPath(request.getURI().getRawPath())
                .query(request.getURI().getRawQuery())
                .replaceQueryParam("afterEvent")
                .replaceQueryParam("minPosition")
                .replaceQueryParam("asOfPosition")
                .replaceQueryParam("asOfRecorded")
                .replaceQueryParam("cursor", cursor)
                .build(true)
                .toUriString();
    }

    private static CsvDialect dialectOf(ServerHttpRequest request) {
        var asked = request instanceof ServletServerHttpRequest servlet
                ? servlet.getServletRequest().getParameter("csv")
                : null;
        return asked == null ? CsvDialect.PLAIN : CsvDialect.valueOf(asked.toUpperCase(Locale.ROOT));
    }
}
