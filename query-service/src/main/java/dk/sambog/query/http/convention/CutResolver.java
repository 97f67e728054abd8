package dk.sambog.query.http.convention;

import dk.sambog.events.EntityId;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Positions;
import dk.sambog.query.http.Cursor;
import dk.sambog.query.http.Seen;
import dk.sambog.query.problem.ProblemException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Finds the cut a question is about. {@code asOfPosition} and {@code asOfRecorded} say how much of the ledger is read,
 * {@code asOfEffective} what had happened by then; {@code afterEvent} and {@code minPosition} wait, as long as {@code Prefer:
 * wait=N} allows, until the views have come that far. What lies in the future is refused: it has no answer that lasts.
 */
@Component
final class CutResolver implements HandlerMethodArgumentResolver {
    static final String AS_OF_POSITION = "asOfPosition";
    static final String AS_OF_RECORDED = "asOfRecorded";
    static final String AS_OF_EFFECTIVE = "asOfEffective";
    static final String AFTER_EVENT = "afterEvent";
    static final String MIN_POSITION = "minPosition";
    static final Set<String> WAITING = Set.of(AFTER_EVENT, MIN_POSITION);
    static final Set<String> PARAMETERS =
            Set.of(AS_OF_POSITION, AS_OF_RECORDED, AS_OF_EFFECTIVE, AFTER_EVENT, MIN_POSITION);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration USUAL_WAIT = Duration.ofSeconds(2);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,9})(?:$|[,;\\s])");

    private final Positions positions;
    private final Clock clock;

    CutResolver(Positions positions, Clock clock, @Value("${sambog.zone}") ZoneId zone) {
        this.positions = positions;
        this.clock = clock.withZone(zone);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Cut.class || parameter.getParameterType() == Seen.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var wait = waitOf(request.getHeader("Prefer"));
        awaitWhatIsNamed(request, wait);
        return parameter.getParameterType() == Seen.class ? new Seen(positions.projected()) : cut(request, wait);
    }

    private void awaitWhatIsNamed(NativeWebRequest request, Duration wait) {
        var afterEvent = read(request, AFTER_EVENT, EntityId::parse);
        var minPosition = read(request, MIN_POSITION, CutResolver::position);
        if (afterEvent != null
                && uninterrupted(() -> positions.awaitProjected(afterEvent, wait))
                        .isEmpty()) {
            throw notYet("The views do not hold that event yet.");
        }
        if (minPosition != null) {
            awaitVisible(minPosition, wait);
        }
    }

    private Cut cut(NativeWebRequest request, Duration wait) {
        var asOfPosition = read(request, AS_OF_POSITION, CutResolver::position);
        var asOfRecorded =
                read(request, AS_OF_RECORDED, text -> OffsetDateTime.parse(text).toInstant());
        var asOfEffective = read(request, AS_OF_EFFECTIVE, LocalDate::parse);
        var cursor = request.getParameter("cursor");
        if (Stream.of(asOfPosition, asOfRecorded, cursor)
                        .filter(given -> given != null)
                        .count()
                > 1) {
            throw ProblemException.parameter(
                    asOfPosition == null ? AS_OF_RECORDED : AS_OF_POSITION,
                    "conflict",
                    "Give one of asOfPosition, asOfRecorded and cursor: each of them fixes the position.");
        }
        refuseFuture(asOfPosition, asOfRecorded, asOfEffective);
        if (cursor != null) {
            asOfPosition = Cursor.parse(cursor).position();
        }
        if (asOfRecorded != null) {
            asOfPosition = positions.at(asOfRecorded);
        }
        if (asOfPosition == null) {
            return new Cut(Cut.LATEST.position(), asOfEffective);
        }
        awaitVisible(asOfPosition, wait);
        return new Cut(asOfPosition, asOfEffective);
    }

    private void refuseFuture(
            @Nullable Long asOfPosition, @Nullable Instant asOfRecorded, @Nullable LocalDate asOfEffective) {
        if (asOfPosition != null && asOfPosition > positions.head()) {
            throw future(AS_OF_POSITION, "The ledger has not come to position " + asOfPosition + ".");
        }
        if (asOfRecorded != null && asOfRecorded.isAfter(clock.instant())) {
            throw future(AS_OF_RECORDED, "asOfRecorded lies in the future.");
        }
        if (asOfEffective != null && asOfEffective.isAfter(LocalDate.now(clock))) {
            throw future(AS_OF_EFFECTIVE, "asOfEffective lies in the future.");
        }
    }

    private static ProblemException future(String name, String message) {
        return ProblemException.parameter(name, "future", message);
    }

    private void awaitVisible(long position, Duration wait) {
        if (!uninterrupted(() -> positions.awaitProjected(position, wait))) {
            throw notYet("The views have not come to position " + position + " yet.");
        }
    }

    /** A wait that is broken off because the service stops is one that came to nothing. */
    private static <T> T uninterrupted(Waiting<T> waiting) {
        try {
            return waiting.result();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notYet("The service is stopping.");
        }
    }

    private interface Waiting<T> {
        T result() throws InterruptedException;
    }

    private static ProblemException notYet(String detail) {
        return ProblemException.notYetVisible(detail, RETRY_AFTER);
    }

    private static Duration waitOf(@Nullable String prefer) {
        var matcher = WAIT.matcher(prefer == null ? "" : prefer);
        if (!matcher.find()) {
            return USUAL_WAIT;
        }
        var asked = Duration.ofSeconds(Long.parseLong(matcher.group(1)));
        return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }

    private static <T> @Nullable T read(NativeWebRequest request, String name, Function<String, T> parse) {
        var text = request.getParameter(name);
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw ProblemException.parameter(
                    name,
                    "malformed",
                    switch (name) {
                        case AS_OF_RECORDED -> name + " is an instant with its offset: 2024-11-21T09:00:00Z.";
                        case AS_OF_EFFECTIVE -> name + " is a date: 2024-11-21.";
                        case AFTER_EVENT -> name + " is the id of an event.";
                        default -> name + " is a position: a whole number from 0.";
                    });
        }
    }

    private static long position(String text) {
        var position = Long.parseLong(text);
        if (position < 0) {
            throw new IllegalArgumentException("Positions begin at 0");
        }
        return position;
    }
}
