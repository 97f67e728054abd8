package dk.sambog.standalone.demo.stage;

import static dk.sambog.standalone.demo.stage.Organisation.BYGGEFIRMA;
import static dk.sambog.standalone.demo.stage.Organisation.KOMMUNE;
import static dk.sambog.standalone.demo.stage.Organisation.LAG;
import static dk.sambog.standalone.demo.stage.Organisation.SLUSELAV;
import static dk.sambog.standalone.demo.stage.Organisation.STORMVAGT;

import dk.sambog.standalone.identity.DemoUser;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Where the story is told: its people, its days, the things they have made, and the ledger they speak to. */
public final class Stage {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Ledger ledger;
    private final Cast cast;
    private final Map<String, Thing> things = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    public Stage(Ledger ledger, Cast cast) {
        this.ledger = ledger;
        this.cast = cast;
    }

    /** Somebody for themselves. */
    public Voice as(DemoUser person) {
        return new Voice(this, person, null);
    }

    public Voice as(DemoUser person, Organisation organisation) {
        return new Voice(this, person, party(organisation));
    }

    public Voice as(DemoUser person, Neighbour neighbour) {
        return new Voice(this, person, party(neighbour));
    }

    /** The sluice guild by its chair. */
    public Voice guild() {
        return as(DemoUser.INGER, SLUSELAV);
    }

    /** The municipality by its facilitator, who also administers the ledger. */
    public Voice municipality() {
        return as(DemoUser.METTE, KOMMUNE);
    }

    /** The municipality by its finance officer. */
    public Voice treasurer() {
        return as(DemoUser.FINN, KOMMUNE);
    }

    public Voice firm() {
        return as(DemoUser.POUL, BYGGEFIRMA);
    }

    public Voice lag() {
        return as(DemoUser.ANDERS, LAG);
    }

    /** The foundation is a machine that speaks for itself. */
    public Voice foundation() {
        return as(DemoUser.PARTNER);
    }

    /** The storm watch by the neighbour who keeps its list. */
    public Voice stormWatch() {
        return as(DemoUser.KAREN, STORMVAGT);
    }

    public String party(DemoUser person) {
        return cast.id(person);
    }

    public String party(Organisation organisation) {
        return cast.id(organisation);
    }

    public String party(Neighbour neighbour) {
        return cast.id(neighbour);
    }

    /** What was made under this name, as it was last seen. */
    public Thing the(String name) {
        var thing = things.get(name);
        if (thing == null) {
            throw new IllegalStateException("The story has not come to " + name + " yet");
        }
        return thing;
    }

    public Thing keep(String name, Thing thing) {
        things.put(name, thing);
        return thing;
    }

    /** Somebody whom the story has not made, as the ledger shows them now. */
    public Thing seen(DemoUser reader, DemoUser person) {
        var path = "/parties/" + party(person);
        var version = ledger.view(reader, path).path("version").asLong();
        return new Thing(path, "party/" + party(person), version, Map.of());
    }

    /** The key of a command: one that two commands shared would silently lose the second. */
    String once(String key) {
        if (!keys.add(key)) {
            throw new IllegalStateException("The story says " + key + " twice");
        }
        return key;
    }

    public LocalDate date(int day) {
        return cast.begin().plusDays(day);
    }

    /** The morning of that day of the story. */
    public Instant at(int day) {
        return date(day).atTime(MORNING).toInstant(ZoneOffset.UTC);
    }

    /** Turns the ledger's clock to the morning of that day. It is never turned back: where a telling broke off, it goes on. */
    public void turnTo(int day) {
        if (ledger.clock().isBefore(at(day))) {
            ledger.setClock(at(day));
        }
    }

    public Ledger ledger() {
        return ledger;
    }
}
