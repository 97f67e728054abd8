package dk.sambog.command.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** A running command-service whose ledger was founded by {@code clerk} on behalf of Hvidesand Kommune, over HTTP. */
public final class FoundedLedger implements AutoCloseable {
    private final TestDatabase database = TestDatabase.create();
    private final CommandServer server = CommandServer.start(database);
    private final JdbcTemplate sql = new JdbcTemplate(database.asSuperuser());

    public FoundedLedger() {
        var founded = server.post("clerk", "/installation", """
                {"token": "once", "administrator": {"name": "Clara Clerk"},
                 "operator": {"type": "MUNICIPALITY", "name": "Hvidesand Kommune",
                              "identifiers": [{"scheme": "DK-CVR", "id": "11111111"}]}}""");
        assertThat(founded.statusCode()).as(founded.body()).isEqualTo(201);
    }

    public CommandServer server() {
        return server;
    }

    /** A second command-service over the same database; whoever starts it closes it. */
    public CommandServer secondNode() {
        return CommandServer.start(database);
    }

    /** Looks at what was written, with every right. */
    public JdbcTemplate sql() {
        return sql;
    }

    public UUID operator() {
        return sql.queryForObject("SELECT operator FROM guard.installation", UUID.class);
    }

    public UUID party(String subject) {
        return TestLogins.party(sql, subject);
    }

    public long events() {
        return sql.queryForObject("SELECT count(*) FROM ledger.event", Long.class);
    }

    /** Signs {@code subject} in for the first time: it registers itself as a person. */
    public UUID person(String subject) {
        var registered = server.post(
                subject, "/parties", "{\"type\": \"PERSON\", \"name\": \"" + subject + "\", \"self\": true}");
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        return id(registered);
    }

    /** Posts as the clerk on behalf of the operator. */
    public HttpResponse<String> asOperator(String path, String json) {
        return server.post(
                "clerk", path, json, "Sambog-On-Behalf-Of", operator().toString());
    }

    /** An organisation that {@code administrator}, a party, administers. */
    public UUID organisation(String type, String name, UUID administrator) {
        var registered = asOperator("/parties", """
                {"type": "%s", "name": "%s", "administrator": "%s"}""".formatted(type, name, administrator));
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        return id(registered);
    }

    /** Lets {@code grantee} do {@code act} for {@code principal}, granted by the clerk for the operator. */
    public void mandate(UUID principal, UUID grantee, String act) {
        var granted = asOperator("/parties/" + principal + "/mandates", """
                {"grantee": "%s", "acts": ["%s"]}""".formatted(grantee, act));
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(200);
    }

    public HttpResponse<String> get(String subject, String path) {
        return server.send(HttpRequest.newBuilder(server.uri("/api/v1" + path))
                .header("Authorization", "Bearer test." + subject)
                .build());
    }

    /** The id of the thing an answer is about. */
    public static UUID id(HttpResponse<String> answer) {
        return UUID.fromString(answer.body().replaceFirst("(?s).*?\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1"));
    }

    @Override
    public void close() {
        server.close();
    }
}
