package dk.sambog.benchmark.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.core5.http.ContentType;

/** Single commands over HTTP, one connection per worker, bodies made beforehand: four contributions, then a pledge. */
public final class Commands implements AutoCloseable {
    /** One command in so many is a pledge. */
    public static final int PLEDGE_EVERY = 5;

    private static final int BODIES = 240;

    private final String contributionsUrl;
    private final String pledgesUrl;
    private final List<byte[]> contributions = new ArrayList<>();
    private final List<byte[]> pledges = new ArrayList<>();
    private final List<Caller> callers = new ArrayList<>();
    private final AtomicLong next = new AtomicLong();
    private final String run;

    /** @param run tells the keys of these commands from those of others */
    public Commands(Stage stage, int workers, String run) {
        this.run = run;
        this.contributionsUrl = stage.commandUrl() + "/contributions";
        this.pledgesUrl = stage.commandUrl() + "/pledges";
        for (var number = 0; number < BODIES; number++) {
            contributions.add(stage.contribution(number).getBytes(StandardCharsets.UTF_8));
            pledges.add(stage.pledge(number).getBytes(StandardCharsets.UTF_8));
        }
        for (var worker = 0; worker < workers; worker++) {
            callers.add(stage.caller());
        }
    }

    /** Sends the next command on the connection of {@code worker}; one that is not recorded breaks the run off. */
    public Caller.Answer send(int worker) throws IOException {
        var number = next.getAndIncrement();
        var isPledge = number % PLEDGE_EVERY == PLEDGE_EVERY - 1;
        var body = (isPledge ? pledges : contributions).get((int) (number % BODIES));
        var answer = callers.get(worker)
                .post(isPledge ? pledgesUrl : contributionsUrl, body, ContentType.APPLICATION_JSON, run + "/" + number);
        if (answer.status() != 201) {
            throw new IllegalStateException("Answered " + answer.status() + ": " + answer.text());
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        for (var caller : callers) {
            caller.close();
        }
    }
}
