package dk.sambog.command.request;

import dk.sambog.command.authority.Acting;
import dk.sambog.command.body.CommandBody;
import dk.sambog.command.idempotency.RequestKey;
import dk.sambog.command.problem.CommandRejected;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A POST that a controller has been handed: it translates the body, this does the rest. */
public final class CommandRequest {
    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");

    private final CommandRequests requests;
    private final SignedIn caller;
    private final HttpHeaders headers;
    private final String route;
    private final byte[] body;
    private final UUID correlationId;

    CommandRequest(
            CommandRequests requests,
            SignedIn caller,
            HttpHeaders headers,
            String route,
            byte[] body,
            UUID correlationId) {
        this.requests = requests;
        this.caller = caller;
        this.headers = headers;
        this.route = route;
        this.body = body;
        this.correlationId = correlationId;
    }

    /** Who is signed in. */
    public SignedIn caller() {
        return caller;
    }

    /** Decides a body about a new thing. */
    public ResponseEntity<CommandAnswer> handle(CommandBody body) {
        return requests.answer(this, body, null, true);
    }

    /** Decides a body about the thing in the path. */
    public ResponseEntity<CommandAnswer> handle(CommandBody body, UUID target) {
        return requests.answer(this, body, target, true);
    }

    /**
     * The same, remembering only that the key is used: for answers that must not be found anywhere again (ballots, vault
     * data). A repetition is answered with the status alone.
     */
    public ResponseEntity<CommandAnswer> handleOnce(CommandBody body, @Nullable UUID target) {
        return requests.answer(this, body, target, false);
    }

    /** For the few requests of callers who are not yet a party: they act as the party they are about to become. */
    public CommandRequest as(Acting acting) {
        return new CommandRequest(
                requests,
                new SignedIn(caller.issuer(), caller.subject(), acting.actor(), caller.readsEverything()),
                headers,
                route,
                body,
                correlationId);
    }

    /** For uploads, whose body the controller has read: a repeated request is recognised by these bytes. */
    public CommandRequest withBody(byte[] read) {
        return new CommandRequest(requests, caller, headers, route, read, correlationId);
    }

    /** The request's Idempotency-Key in its scope, hashed; refused when there is none. */
    public byte[] keyHash() {
        return key().hash();
    }

    /** Who acts, and for whom; refused when the caller is no party. */
    public Acting acting() {
        return caller.acting(headers, correlationId);
    }

    RequestKey key() {
        var key = headers.getFirst("Idempotency-Key");
        if (key == null || key.isBlank() || key.length() > 200) {
            throw new CommandRejected(RequestRejection.IDEMPOTENCY_KEY_MISSING, "Idempotency-Key");
        }
        return RequestKey.of(caller.issuer(), caller.subject(), route, key);
    }

    byte[] body() {
        return body;
    }

    @Nullable
    Long expectedVersion(CommandBody command) {
        var etag = headers.getFirst(HttpHeaders.IF_MATCH);
        if (etag == null) {
            if (command.needsVersion()) {
                throw new CommandRejected(RequestRejection.VERSION_MISSING, HttpHeaders.IF_MATCH);
            }
            return null;
        }
        var matcher = ETAG.matcher(etag);
        if (!matcher.matches()) {
            throw new CommandRejected(RequestRejection.VERSION_MALFORMED, HttpHeaders.IF_MATCH);
        }
        return Long.valueOf(matcher.group(1));
    }
}
