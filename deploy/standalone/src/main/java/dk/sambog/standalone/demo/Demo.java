package dk.sambog.standalone.demo;

import dk.sambog.standalone.demo.stage.Cast;
import dk.sambog.standalone.demo.stage.Ledger;
import dk.sambog.standalone.demo.stage.Marker;
import dk.sambog.standalone.demo.stage.Stage;
import dk.sambog.standalone.folder.Refused;
import dk.sambog.standalone.folder.Running;
import dk.sambog.standalone.identity.DemoUser;
import dk.sambog.standalone.identity.IdentityProvider;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.function.Function;

/** Everything a demo does by itself: its founding at the first start, and its story. */
public final class Demo {
    /** How long ago the demo's ledger was founded. */
    private static final Period AGE = Period.ofYears(2);

    private final Path folder;
    private final Running running;
    private final Clock real;

    /**
     * @param folder the data folder
     * @param real the time it is outside the demo
     */
    public Demo(Path folder, Running running, Clock real) {
        this.folder = folder;
        this.running = running;
        this.real = real;
    }

    /** Founds the ledger with everybody in it, two years back; a ledger that is founded is left as it is. */
    public void found(IdentityProvider identity, String token) {
        if (Cast.find(folder).isPresent()) {
            return;
        }
        var begin = LocalDate.ofInstant(real.instant(), ZoneOffset.UTC).minus(AGE);
        try (var ledger = ledger(identity::token)) {
            ledger.setClock(begin.atTime(LocalTime.of(8, 0)).toInstant(ZoneOffset.UTC));
            new Founding(ledger, identity, begin).found(token).keep(folder);
            ledger.setClock(real.instant());
        }
    }

    /**
     * Tells the story. Where a telling broke off, this one goes on.
     *
     * @param signIn answers a demo user's bearer token
     * @return whether there was anything to tell
     */
    public boolean play(Function<DemoUser, String> signIn, Telling telling) {
        var cast = Cast.find(folder)
                .orElseThrow(() -> new Refused("The ledger of " + folder + " was not founded by this demo."));
        try (var ledger = ledger(signIn)) {
            var marker = Marker.read(ledger);
            if (marker == Marker.ALL_OF_IT) {
                return false;
            }
            var stage = new Stage(ledger, cast);
            if (marker == Marker.NOTHING) {
                ledger.turnBack(stage.at(1));
            }
            var scenes = Story.told(stage);
            for (var scene : scenes) {
                telling.begins(scene.title(), stage.date(scene.day()), scenes.size());
                stage.turnTo(scene.day());
                scene.acts().run();
            }
            telling.ends();
            ledger.setClock(real.instant());
            return true;
        }
    }

    private Ledger ledger(Function<DemoUser, String> signIn) {
        return new Ledger(running.commandUrl(), running.queryUrl(), signIn);
    }

    /** Who listens to the story. */
    public interface Telling {
        /** @param of how many scenes there are */
        void begins(String title, LocalDate day, int of);

        void ends();
    }
}
