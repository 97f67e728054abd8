package dk.sambog.benchmark.measure;

import dk.sambog.benchmark.ledger.Ledger;
import dk.sambog.benchmark.ledger.PlainTables;
import dk.sambog.benchmark.ledger.Stage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * What measurements share.
 *
 * @param folder for data folders of their own
 * @param say takes a line of progress
 */
public record Bench(
        Ledger ledger, Stage stage, PlainTables plain, Size size, Path folder, Clock clock, Consumer<String> say) {
    /** Clients, and connections of either way. */
    static final int CLIENTS = 16;

    void say(String format, Object... values) {
        say.accept(String.format(java.util.Locale.ROOT, format, values));
    }
}
