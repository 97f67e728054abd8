package dk.sambog.standalone;

import dk.sambog.standalone.demo.Demo;
import dk.sambog.standalone.folder.Refused;
import dk.sambog.standalone.folder.Running;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Tells the story of Hvidesand into the demo that runs: two years in which a town makes a sluice together,",
            "by the people themselves, through the public HTTP interface. A second time adds nothing."
        })
final class DemoVerb implements Callable<Integer> {
    @Mixin
    private DataOption data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var running = Running.in(data.folder());
        if (!running.mode().isDemo()) {
            throw new Refused("The data folder " + data.folder()
                    + " is real and the demo is never played there: start a fresh one with --data DIR.");
        }
        play(data.folder(), running, spec.commandLine().getOut());
        return 0;
    }

    /** Tells the story, or says that it is there already, and what to look at. */
    static void play(Path folder, Running running, PrintWriter out) {
        var telling = new ProgressLine(out);
        var told = new Demo(folder, running, Clock.systemUTC()).play(SignIn.to(running)::token, telling);
        out.println(told ? "The story is told." : "The story is already there.");
        out.println("Look at");
        out.println("  " + running.queryUrl() + "/  the projects, and who gave what");
        out.println("  " + running.queryUrl() + "/api/docs  the views as an API");
        out.flush();
    }
}
