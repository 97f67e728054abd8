package dk.sambog.command.idempotency;

import dk.sambog.command.database.Query;
import dk.sambog.command.database.Reads;
import dk.sambog.command.database.Rows;
import dk.sambog.command.database.Writes;
import dk.sambog.command.problem.CommandRejected;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Owns {@code request.idempotency} and the server key the bodies are compared under. */
@Component
public class Idempotency {
    /**
     * What is remembered of a request that was done.
     *
     * @param stream the thing the answer was about, or null for a route that keeps only that the key is used
     */
    public record Done(
            int status, @Nullable String stream, @Nullable Long version, List<UUID> eventIds) {}

    private record Found(boolean mine, byte @Nullable [] bodyHmac, Done done) {}

    /** A key asked about: what is known of it stands at the latest once somebody wants to know. */
    public final class Claim {
        private final byte[] body;
        private @Nullable Found found;

        private Claim(byte[] body) {
            this.body = body;
        }

        /**
         * What was done under this key before, or nothing when it is new; the key is then held until the transaction ends.
         * Refused when it was used for another body, or is being worked on.
         */
        public Optional<Done> done() {
            if (found == null) {
                reads.ask(List.of());
            }
            return judge(Objects.requireNonNull(found), body);
        }

        private void read(ResultSet row) throws SQLException {
            var events = row.getArray("event_ids");
            found = new Found(
                    row.getBoolean("mine"),
                    row.getBytes("body_hmac"),
                    new Done(
                            row.getInt("status"),
                            row.getString("stream"),
                            row.getObject("version", Long.class),
                            events == null ? List.of() : List.of((UUID[]) events.getArray())));
        }
    }

    // The lateral query is one look into the index for each key, however many are asked about.
    private static final String CLAIM = """
            SELECT number, pg_try_advisory_xact_lock(lock) AS mine, body_hmac, status, stream, version, event_ids
            FROM unnest(?::bigint[], ?::bytea[]) WITH ORDINALITY AS asked (lock, key, number)
            LEFT JOIN LATERAL (SELECT * FROM request.idempotency WHERE key_hash = asked.key LIMIT 1) AS known ON true""";

    private static final Rows REMEMBER = new Rows(
            """
            INSERT INTO request.idempotency (key_hash, body_hmac, status, stream, version, event_ids, created_at)
            SELECT key_hash, body_hmac, status, stream, version, event_ids::uuid[], created_at::timestamptz
            FROM unnest(?::bytea[], ?::bytea[], ?::integer[], ?::text[], ?::bigint[], ?::text[], ?::text[])
                AS row (key_hash, body_hmac, status, stream, version, event_ids, created_at)""", byte[].class, byte[].class, Integer.class, String.class, Long.class, String.class, String.class);

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final SecureRandom random;
    private final Reads reads;
    private final Writes writes;
    private volatile @Nullable SecretKeySpec serverKey;

    Idempotency(JdbcTemplate jdbc, Reads reads, Writes writes, Clock clock, SecureRandom random) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.writes = writes;
        this.clock = clock;
        this.random = random;
    }

    /** A request that is about to be done. */
    public interface Asked {
        RequestKey key();

        byte[] body();
    }

    /** Begins a transaction: its requests' keys are asked about with, and ahead of, whatever is read next. */
    public List<Claim> claim(List<? extends Asked> requests) {
        var claims = requests.stream().map(request -> new Claim(request.body())).toList();
        reads.goAhead(new Query(
                CLAIM,
                row -> claims.get(row.getInt("number") - 1).read(row),
                requests.stream().map(request -> request.key().lockKey()).toArray(Long[]::new),
                requests.stream().map(request -> request.key().hash()).toArray(byte[][]::new)));
        return claims;
    }

    private Optional<Done> judge(Found found, byte[] body) {
        if (found.bodyHmac != null) {
            var isKept = found.bodyHmac.length > 0;
            if (isKept && !Arrays.equals(found.bodyHmac, hmac(body))) {
                throw new CommandRejected(IdempotencyRejection.IDEMPOTENCY_KEY_REUSED);
            }
            return Optional.of(found.done);
        }
        if (!found.mine) {
            throw new CommandRejected(IdempotencyRejection.REQUEST_IN_PROGRESS);
        }
        return Optional.empty();
    }

    /**
     * Remembers that the key is used and nothing else: no trace of the body (a few possible bodies could be tried against
     * it) and only the day, so that nobody can lay it beside the events of that moment.
     */
    public void rememberKeyOnly(RequestKey key, int status) {
        insert(
                key,
                new byte[0],
                new Done(status, null, null, List.of()),
                clock.instant().truncatedTo(ChronoUnit.DAYS));
    }

    /** Remembers what was done, in the transaction that did it. */
    public void remember(RequestKey key, byte[] body, Done done) {
        insert(key, hmac(body), done, clock.instant());
    }

    private void insert(RequestKey key, byte[] bodyHmac, Done done, Instant at) {
        writes.add(
                REMEMBER,
                key.hash(),
                bodyHmac,
                done.status(),
                done.stream(),
                done.version(),
                done.eventIds().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")),
                at.toString());
    }

    private byte[] hmac(byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(serverKey());
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }

    /** The same on every node: the first to need it makes it. */
    private SecretKeySpec serverKey() {
        var known = serverKey;
        if (known == null) {
            var fresh = new byte[32];
            random.nextBytes(fresh);
            jdbc.update("INSERT INTO request.server_key (key) VALUES (?) ON CONFLICT DO NOTHING", (Object) fresh);
            var stored = jdbc.queryForObject("SELECT key FROM request.server_key", byte[].class);
            known = new SecretKeySpec(Objects.requireNonNull(stored), "HmacSHA256");
            serverKey = known;
        }
        return known;
    }
}
