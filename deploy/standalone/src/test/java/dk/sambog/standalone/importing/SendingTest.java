package dk.sambog.standalone.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.standalone.importing.ledger.LedgerAddress;
import dk.sambog.standalone.importing.ledger.LedgerClient;
import dk.sambog.standalone.importing.mapping.yaml.MappingReader;
import dk.sambog.standalone.importing.reading.Reading;
import dk.sambog.standalone.importing.source.SourceFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the ledger says afterwards counts: a difference of one øre is told. */
class SendingTest {
    private static final String MAPPING = """
            mapping: 1
            name: harbour
            file: {format: jsonl, encoding: UTF-8}
            dates: {formats: [yyyy-MM-dd]}
            currency: {fixed: DKK}
            key: [id]
            project:
              title: {column: id}
              form: {fixed: SELF}
              beneficiary: guild
              effectiveOn: {fixed: 2014-04-24}
            parties:
              guild: {type: {fixed: ASSOCIATION}, name: {fixed: Sluselavet}}
            commitments:
              - {party: guild, kind: {fixed: CASH_DONATION}, rung: committed, amount: amount}
            """;

    private final StringWriter out = new StringWriter();
    private final AtomicInteger rests = new AtomicInteger();

    private int send(LedgerStandIn ledger) {
        var file = new SourceFile("a.jsonl", "{\"id\": \"a\", \"amount\": 1250.55}\n".getBytes(UTF_8));
        var mapping = MappingReader.read(MAPPING);
        var server = URI.create(ledger.address());
        var writer = new PrintWriter(out);
        try (var client = new LedgerClient(new LedgerAddress(server, server, "let-me-in", null), this::rest)) {
            var report = new Report(writer, writer, file.name(), false);
            return new Sending(client, mapping, file, Reading.of(file, mapping), report)
                    .send(false, new SecureRandom(), total -> new Progress(writer, true, total));
        }
    }

    private void rest(Duration duration) {
        rests.incrementAndGet();
    }

    @Test
    void tells_a_difference_of_one_oere_after_asking_long_enough() throws IOException {
        try (var ledger = new LedgerStandIn()) {
            ledger.lost = new BigDecimal("0.01");
            assertThat(send(ledger)).isOne();
            assertThat(out.toString()).contains("1,250.55, ledger DKK", "1,250.54", "differ from the file's");
            assertThat(rests).hasValueGreaterThan(10);
        }
    }

    @Test
    void asks_only_once_when_the_sums_are_equal() throws IOException {
        try (var ledger = new LedgerStandIn()) {
            assertThat(send(ledger)).isZero();
            assertThat(rests).hasValue(0);
            assertThat(out.toString()).contains("[########################################] 3 of 3 commands");
        }
    }

    @Test
    void gives_up_on_a_ledger_that_stays_busy() throws IOException {
        try (var ledger = new LedgerStandIn()) {
            ledger.busy = 100;
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> send(ledger)))
                    .hasMessageContaining("Busy (503)");
            assertThat(rests).hasValue(5);
        }
    }
}
