package dk.sambog.benchmark.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.hc.core5.http.ContentType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Long batches of contributions over HTTP. */
public final class Batches implements AutoCloseable {
    /**
     * @param takenIn until the batch was answered
     * @param whole until all of it was done
     */
    public record Sent(Duration takenIn, Duration whole) {}

    private static final ContentType NDJSON = ContentType.create("application/x-ndjson", StandardCharsets.UTF_8);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Stage stage;
    private final Caller caller;
    private final String run;
    private int number;

    /** @param run tells the keys of these lines from those of others */
    public Batches(Stage stage, String run) {
        this.stage = stage;
        this.caller = stage.caller();
        this.run = run;
    }

    /** Sends a batch of {@code lines} new contributions and waits until it is done; one refused line breaks the run off. */
    public Sent send(int lines) throws IOException {
        var body = body(lines);
        var began = System.nanoTime();
        var answer = caller.post(stage.commandUrl() + "/batches?mode=independent", body, NDJSON, run + "/" + number);
        var takenIn = Duration.ofNanos(System.nanoTime() - began);
        if (answer.status() >= 300) {
            throw new IllegalStateException("A batch was answered " + answer.status() + ": " + answer.text());
        }
        var progress = JsonMapper.shared().readTree(answer.body());
        while (progress.path("state").asString().equals("RUNNING")) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            progress = look(progress.path("id").asString());
        }
        var whole = Duration.ofNanos(System.nanoTime() - began);
        if (progress.path("applied").asInt() != lines) {
            throw new IllegalStateException("Not every line was applied: " + progress);
        }
        return new Sent(takenIn, whole);
    }

    private JsonNode look(String id) throws IOException {
        return JsonMapper.shared()
                .readTree(caller.get(stage.commandUrl() + "/batches/" + id).body());
    }

    private byte[] body(int lines) {
        number++;
        var text = new StringBuilder(lines * 320);
        for (var line = 0; line < lines; line++) {
            text.append("{\"key\":\"")
                    .append(run)
                    .append('-')
                    .append(number)
                    .append('-')
                    .append(line)
                    .append("\",\"path\":\"/contributions\",\"body\":")
                    .append(stage.contribution(line))
                    .append("}\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        caller.close();
    }
}
