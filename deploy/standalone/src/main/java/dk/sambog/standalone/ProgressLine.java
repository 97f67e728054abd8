package dk.sambog.standalone;

import dk.sambog.standalone.demo.Demo;
import java.io.PrintWriter;
import java.time.LocalDate;

/** Shows how far the story is: one line that moves on a terminal, a line for each scene elsewhere. */
final class ProgressLine implements Demo.Telling {
    private static final int WIDTH = 24;

    private final PrintWriter out;
    private final boolean terminal;
    private int scene;

    ProgressLine(PrintWriter out) {
        this.out = out;
        var console = System.console();
        this.terminal = console != null && console.isTerminal();
    }

    @Override
    public void begins(String title, LocalDate day, int of) {
        scene++;
        var filled = scene * WIDTH / of;
        var bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
        // The rest of a longer line before is wiped out.
        out.printf(terminal ? "\r[%s] %d/%d  %s  %s\u001b[K" : "[%s] %d/%d  %s  %s%n", bar, scene, of, day, title);
        out.flush();
    }

    @Override
    public void ends() {
        if (terminal) {
            out.println();
        }
    }
}
