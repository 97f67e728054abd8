package dk.sambog.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dk.sambog.standalone.folder.DataFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.JwtDecoders;

class IdentityProviderIT {
    @TempDir
    private static Path folder;

    private static DataFolder data;
    private static IdentityProvider provider;
    private static String issuer;
    private static int port;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        issuer = "http://localhost:" + port;
        data = DataFolder.open(folder.resolve("data"));
        provider = IdentityProvider.start(data, port, issuer, "http://localhost:8081", new SecureRandom());
    }

    @AfterAll
    static void end() {
        provider.close();
        data.close();
    }

    @Test
    void hands_out_a_token_that_its_published_key_vouches_for() throws IOException, InterruptedException {
        var token = get("/demo/token/karen");

        var claims = JwtDecoders.fromIssuerLocation(issuer).decode(token.body());
        assertThat(claims.getAudience()).containsExactly("sambog");
        assertThat(claims.getClaimAsStringList("scope")).containsExactly("ledger.read", "ledger.write");
        assertThat(claims.getSubject())
                .isEqualTo(provider.subject(DemoUser.KAREN))
                .doesNotContainIgnoringCase("karen");
        assertThat(token.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void an_unknown_user_gets_the_list() throws IOException, InterruptedException {
        var answer = get("/demo/token/nobody");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("karen", "rikke");
    }

    @Test
    void a_browser_led_here_under_another_name_gets_nothing() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET /demo/token/karen HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 403").doesNotContain("eyJ");
        }
    }

    @Test
    void the_machine_signs_in_by_its_credentials() throws IOException, InterruptedException, ParseException {
        var secret =
                Secrets.keptIn(data.file("identity.json"), new SecureRandom()).machineSecret();
        var request = HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(("partner:" + secret).getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&scope=ledger.read%20webhook.manage"))
                .build();

        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var token = answer.body().replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
        var claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo(provider.subject(DemoUser.PARTNER));
        assertThat(claims.getAudience()).containsExactly("sambog");
        assertThat(claims.getStringListClaim("scope")).containsExactly("ledger.read", "webhook.manage");
    }

    @Test
    void people_sign_in_on_a_page() throws IOException, InterruptedException {
        assertThat(get("/login").body()).contains("password");
    }

    @Test
    void keys_and_subjects_are_kept_from_start_to_start() throws IOException {
        var before = Files.readString(data.file("identity.json"));

        var again = Secrets.keptIn(data.file("identity.json"), new SecureRandom());

        assertThat(data.file("identity.json")).hasContent(before);
        assertThat(again.subject(DemoUser.OLE)).isEqualTo(provider.subject(DemoUser.OLE));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(issuer + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
