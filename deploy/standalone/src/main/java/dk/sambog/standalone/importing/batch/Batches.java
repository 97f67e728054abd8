package dk.sambog.standalone.importing.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.sambog.standalone.importing.ledger.LedgerClient;
import dk.sambog.standalone.importing.ledger.Problems;
import dk.sambog.standalone.importing.ledger.Unreachable;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Sends command lines as batches and reads what became of them. */
public final class Batches {
    /** Whether lines are taken all or none, or group by group. */
    public enum Mode {
        ATOMIC,
        INDEPENDENT
    }

    /**
     * A line the ledger refused.
     *
     * @param type of the problem, {@code /problems/<slug>}; empty when the ledger named none
     */
    public record Refusal(String key, String type, String reason) {}

    /**
     * @param applied lines that became events
     * @param unchanged lines known from before
     * @param changed lines known from before with another body; nothing was done about them
     */
    public record Outcome(long applied, long unchanged, long changed, List<Refusal> refusals) {
        public static final Outcome NOTHING = new Outcome(0, 0, 0, List.of());

        /** The same, with the changed lines held for unchanged. */
        public Outcome withoutChanged() {
            return new Outcome(applied, unchanged + changed, 0, refusals);
        }

        /** The same, with the lines of known parties held for unchanged. */
        public Outcome knowing(KnownParties known) {
            var others = refusals.stream()
                    .filter(refusal -> !known.ids().containsKey(refusal.key()))
                    .toList();
            return new Outcome(applied, unchanged + refusals.size() - others.size(), changed, others);
        }

        public Outcome plus(Outcome other) {
            var all = new ArrayList<>(refusals);
            all.addAll(other.refusals);
            return new Outcome(applied + other.applied, unchanged + other.unchanged, changed + other.changed, all);
        }
    }

    // The ledger's limit.
    private static final int MOST_ATOMIC_LINES = 10_000;

    // Up to 500 lines are answered at once; with less than 1 MiB a batch passes any limit on bodies.
    private static final int MOST_LINES = 500;
    private static final int MOST_CHARACTERS = 400_000;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final LedgerClient ledger;
    private final SecureRandom random;
    private final IntConsumer progress;

    /** @param progress is told how many more lines were sent */
    public Batches(LedgerClient ledger, SecureRandom random, IntConsumer progress) {
        this.ledger = ledger;
        this.random = random;
        this.progress = progress;
    }

    /** Sends the lines in order; groups are never torn apart. An atomic batch is one request. */
    public Outcome send(List<CommandLine> lines, Mode mode) {
        if (mode == Mode.ATOMIC) {
            if (lines.size() > MOST_ATOMIC_LINES) {
                throw new Unreachable("all or nothing holds for at most " + MOST_ATOMIC_LINES + " commands; these are "
                        + lines.size());
            }
            return sendOne(lines, mode);
        }
        var outcome = Outcome.NOTHING;
        var batch = new ArrayList<CommandLine>();
        var characters = 0;
        for (var group : Groups.of(lines)) {
            var size = group.stream().mapToInt(line -> line.json().length()).sum();
            if (!batch.isEmpty() && (batch.size() + group.size() > MOST_LINES || characters + size > MOST_CHARACTERS)) {
                outcome = outcome.plus(sendOne(batch, mode));
                batch.clear();
                characters = 0;
            }
            batch.addAll(group);
            characters += size;
        }
        return outcome.plus(sendOne(batch, mode));
    }

    private Outcome sendOne(List<CommandLine> lines, Mode mode) {
        if (lines.isEmpty()) {
            return Outcome.NOTHING;
        }
        var body = lines.stream().map(CommandLine::json).collect(Collectors.joining("\n", "", "\n"));
        var answer = ledger.post(
                "/api/v1/batches?mode=" + mode.name().toLowerCase(Locale.ROOT),
                "application/x-ndjson",
                body.getBytes(UTF_8),
                "import-" + nonce());
        var id = id(answer);
        var state = finished(id, answer.body());
        progress.accept(lines.size());
        var refusals = state.path("refused").asLong(0) == 0 ? List.<Refusal>of() : refusals(id);
        return new Outcome(
                state.path("applied").asLong(0),
                state.path("unchanged").asLong(0),
                state.path("changed").asLong(0),
                refusals);
    }

    private static String id(LedgerClient.Answer answer) {
        var id = answer.body().path("id").asString("");
        return id.isEmpty()
                ? answer.location()
                        .map(location -> location.substring(location.lastIndexOf('/') + 1))
                        .orElseThrow(() -> new Unreachable("the ledger took a batch in and gave it no id"))
                : id;
    }

    private JsonNode finished(String id, JsonNode first) {
        var state = first;
        while (!state.path("state").asString("").equals("DONE")) {
            ledger.rest(BETWEEN_LOOKS);
            state = ledger.get("/api/v1/batches/" + id);
        }
        return state;
    }

    private List<Refusal> refusals(String id) {
        var refusals = new ArrayList<Refusal>();
        for (var refusal : ledger.get("/api/v1/batches/" + id + "/refusals")) {
            var problem = refusal.path("problem");
            refusals.add(new Refusal(
                    refusal.path("key").asString(""), problem.path("type").asString(""), Problems.sentence(problem)));
        }
        return List.copyOf(refusals);
    }

    // Another run is another request: what the ledger then answers is what this run changed, not what an earlier one
    // did.
    private String nonce() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
