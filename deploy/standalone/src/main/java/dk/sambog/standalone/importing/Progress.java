package dk.sambog.standalone.importing;

import java.io.PrintWriter;

/** Shows how far the sending is: a bar that moves on a terminal, a line for each tenth elsewhere. */
final class Progress {
    private static final int WIDTH = 40;
    private static final int TENTHS = 10;

    private final PrintWriter out;
    private final boolean terminal;
    private final int total;
    private int done;
    private int shown;

    Progress(PrintWriter out, boolean terminal, int total) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
    }

    void advance(int more) {
        done += more;
        if (terminal) {
            bar();
        } else if (done * TENTHS / total > shown) {
            shown = done * TENTHS / total;
            out.printf("sent %d of %d commands%n", done, total);
        }
        out.flush();
    }

    private void bar() {
        var filled = (int) ((long) done * WIDTH / total);
        out.printf("\r[%s%s] %d of %d commands", "#".repeat(filled), " ".repeat(WIDTH - filled), done, total);
        if (done >= total) {
            out.println();
        }
    }
}
