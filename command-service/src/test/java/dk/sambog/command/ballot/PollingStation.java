package dk.sambog.command.ballot;

import dk.sambog.command.testing.CommandServer;
import dk.sambog.command.testing.TestDatabase;
import dk.sambog.command.testing.TestLogins;
import dk.sambog.events.vote.VoteEvent.Secrecy;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A guild, its members and a running command-service with a clock one can set. */
final class PollingStation implements AutoCloseable {
    /** {@code parts} its electorate is fixed in: its version once it is called. */
    record Vote(String id, int parts) {
        Vote(String id) {
            this(id, 1);
        }
    }

    record Row(JsonNode metadata, JsonNode payload) {}

    private static final UUID GUILD = id(1);
    private static final UUID PROJECT = id(2);
    private static final Duration LASTS = Duration.ofDays(7);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate sql;
    private final CommandServer server;
    private int registered;

    private PollingStation(JdbcTemplate sql, CommandServer server) {
        this.sql = sql;
        this.server = server;
    }

    static PollingStation open(int voters) {
        var database = TestDatabase.create();
        var sql = new JdbcTemplate(database.asSuperuser());
        var station = new PollingStation(
                sql, CommandServer.start(database, Map.of("spring.main.sources", SettableClock.class.getName())));
        station.register(GUILD, "guild", "PERSON");
        sql.update("INSERT INTO guard.installation (operator) VALUES (?)", GUILD);
        sql.update("INSERT INTO guard.project VALUES (?, ?, true)", PROJECT, GUILD);
        station.registerMore(voters);
        return station;
    }

    List<UUID> registerMore(int voters) {
        var from = registered;
        registered += voters;
        var ids = IntStream.range(from, registered).mapToObj(this::voter).toList();
        sql.update("INSERT INTO guard.party SELECT unnest(?::uuid[]), 'PERSON'", (Object) ids.toArray(UUID[]::new));
        sql.update(
                """
                INSERT INTO vault.login SELECT vault.fingerprint(issuer, 'voter-' || number), issuer, id
                FROM (VALUES (?)) AS known (issuer), unnest(?::int[], ?::uuid[]) AS voter (number, id)""",
                CommandServer.ISSUER,
                IntStream.range(from, registered).boxed().toArray(Integer[]::new),
                ids.toArray(UUID[]::new));
        return ids;
    }

    UUID voter(int number) {
        return id(1_000_000 + number);
    }

    List<UUID> electorate(int voters) {
        return IntStream.range(0, voters).mapToObj(this::voter).toList();
    }

    Vote callAndOpen(Secrecy secrecy, int voters, int quorum) {
        var vote = call(secrecy, electorate(voters), List.of("dike", "sluice"), quorum);
        expect(200, act(vote, "opening", "If-Match", "\"" + vote.parts + "\""));
        return vote;
    }

    Vote call(Secrecy secrecy, List<UUID> electorate, List<String> options, int quorum) {
        return call(secrecy, electorate, options, quorum, "{}");
    }

    private Vote call(Secrecy secrecy, List<UUID> electorate, List<String> options, int quorum, String more) {
        var now = SettableClock.now;
        var body = JSON.createObjectNode()
                .put("projectId", PROJECT.toString())
                .put("question", "Dige eller sluse?")
                .put("secrecy", secrecy.name())
                .put("quorum", quorum)
                .put("opensAt", now.toString())
                .put("closesAt", now.plus(LASTS).toString());
        var coded = body.putArray("options");
        options.forEach(option -> coded.addObject().put("code", option).put("label", "Et " + option));
        var electors = body.putArray("electorate");
        electorate.forEach(elector -> electors.add(elector.toString()));
        JSON.readTree(more).properties().forEach(field -> body.set(field.getKey(), field.getValue()));
        var called = expect(201, server.post("guild", "/votes", body.toString()));
        return new Vote(json(called).get("id").asString(), (electorate.size() + 999) / 1_000);
    }

    /** {@code more}: JSON of the fields that are not as usual. */
    Vote callAndOpen(Secrecy secrecy, int voters, String more) {
        var vote = call(secrecy, electorate(voters), List.of("dike", "sluice"), 0, more);
        expect(200, act(vote, "opening", "If-Match", "\"" + vote.parts + "\""));
        return vote;
    }

    HttpResponse<String> castBody(Vote vote, int voter, String body) {
        return server.post("voter-" + voter, "/votes/" + vote.id + "/ballots", body);
    }

    HttpResponse<String> paper(Vote vote, int voter) {
        var body = "{\"voter\": \"" + voter(voter) + "\"}";
        return server.post("guild", "/votes/" + vote.id + "/paper-voters", body);
    }

    HttpResponse<String> certify(Vote vote, int voter, String version) {
        return server.post("voter-" + voter, "/votes/" + vote.id + "/certification", "", "If-Match", version);
    }

    void mandate(int principal, int grantee, String act) {
        sql.update("""
                INSERT INTO guard.mandate (mandate_id, principal, grantee, acts, valid_from)
                VALUES (?, ?, ?, ?::text[], '2025-01-01')""", id(90_000 + principal), voter(principal), voter(grantee), "{" + act + "}");
    }

    HttpResponse<String> cast(Vote vote, int voter, String choice, String... headers) {
        return server.post(
                "voter-" + voter, "/votes/" + vote.id + "/ballots", "{\"choice\": \"" + choice + "\"}", headers);
    }

    HttpResponse<String> close(Vote vote) {
        return expect(200, act(vote, "closing", "If-Match", "\"" + (vote.parts + 1) + "\""));
    }

    HttpResponse<String> closeAfterItsTime(Vote vote) {
        pass();
        return close(vote);
    }

    /** Lets the time of every vote called so far run out. */
    void pass() {
        SettableClock.now = SettableClock.now.plus(LASTS);
    }

    HttpResponse<String> act(Vote vote, String act, String... headers) {
        var hasBody = headers.length % 2 == 1;
        return server.post(
                "guild",
                "/votes/" + vote.id + "/" + act,
                hasBody ? headers[0] : "",
                hasBody ? Arrays.copyOfRange(headers, 1, headers.length) : headers);
    }

    JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** The sealed keys of the vote's box, as hex. */
    String keys(Vote vote) {
        return sql.queryForObject(
                "SELECT encode(wrapped_keys, 'hex') FROM ballot.vote WHERE vote_id = ?::uuid", String.class, vote.id);
    }

    /** Whether these bytes stand anywhere in the file of the table, in a row or in what was one. */
    boolean isInFile(String table, String hex) {
        sql.execute("CHECKPOINT");
        return sql.queryForObject(
                "SELECT position(decode(?, 'hex') IN pg_read_binary_file(pg_relation_filepath(?))) > 0",
                Boolean.class,
                hex,
                table);
    }

    /** Whether every event has its position. */
    boolean isSequenced() {
        return count("SELECT count(*) FROM ledger.entry") == logSize();
    }

    long logSize() {
        return count("SELECT count(*) FROM ledger.event");
    }

    /** Every byte of the events after the first {@code size}, as one text. */
    String logSince(long size) {
        return String.join("\n", sql.queryForList("""
                        SELECT stream || type || convert_from(metadata, 'UTF8') || convert_from(payload, 'UTF8')
                        FROM ledger.event ORDER BY seq OFFSET ?""", String.class, size));
    }

    List<JsonNode> stream(String name) {
        return sql.query(
                "SELECT payload FROM ledger.event WHERE stream = ? ORDER BY version",
                (row, _) -> JSON.readTree(row.getBytes(1)),
                name);
    }

    List<Row> rows(Vote vote, String type) {
        return sql.query(
                "SELECT metadata, payload FROM ledger.event WHERE stream = ? AND type = ? ORDER BY version",
                (row, _) -> new Row(JSON.readTree(row.getBytes(1)), JSON.readTree(row.getBytes(2))),
                "vote/" + vote.id,
                type);
    }

    List<JsonNode> payloads(Vote vote, String type) {
        return rows(vote, type).stream().map(Row::payload).toList();
    }

    /** Votes by option, as they were tallied first. */
    Map<String, Long> counts(Vote vote) {
        var counts = new HashMap<String, Long>();
        payloads(vote, "vote.tallied")
                .getFirst()
                .get("counts")
                .forEach(count -> counts.put(
                        count.get("option").asString(), count.get("votes").asLong()));
        return counts;
    }

    /** Rows about the vote in each table that is emptied when it closes. */
    Map<String, Long> inTheBox(Vote vote) {
        return List.of("vote", "elector", "box").stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> count("SELECT count(*) FROM ballot." + table + " WHERE vote_id = '" + vote.id + "'")));
    }

    @Override
    public void close() {
        server.close();
    }

    private void register(UUID party, String subject, String type) {
        sql.update("INSERT INTO guard.party VALUES (?, ?)", party, type);
        TestLogins.bind(sql, subject, party);
    }

    private long count(String query) {
        return sql.queryForObject(query, Long.class);
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }

    @Configuration(proxyBeanMethods = false)
    static class SettableClock {
        static volatile Instant now = Instant.parse("2026-03-09T08:00:00Z");

        @Bean
        @Primary
        Clock settableClock() {
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Instant instant() {
                    return now;
                }
            };
        }
    }
}
