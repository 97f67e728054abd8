package dk.sambog.query.problem;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.query.story.RunningService;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ContainerProblemIT {
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = new RunningService();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void answers_an_address_that_is_none_with_a_problem_too() throws IOException {
        assertThat(raw("GET /api/v1/{x} HTTP/1.1"))
                .contains("400", "application/problem+json", "/problems/bad-request");
    }

    @Test
    void answers_what_the_firewall_refuses_with_a_problem_too() throws IOException {
        assertThat(raw("GET /api/v1//projects HTTP/1.1"))
                .contains("400", "application/problem+json", "/problems/bad-request");
    }

    /** No client would send it: so it is written by hand. */
    private static String raw(String requestLine) throws IOException {
        try (var socket = new Socket("localhost", URI.create(service.url()).getPort())) {
            socket.getOutputStream()
                    .write((requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }
}
