package dk.sambog.standalone.demo;

import dk.sambog.standalone.identity.DemoUser;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Where the story is told: its people, its days, and the ledger they speak to. */
final class Stage {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Ledger ledger;
    private final Cast cast;

    Stage(Ledger ledger, Cast cast) {
        this.ledger = ledger;
        this.cast = cast;
    }

    Voice as(DemoUser person) {
        return new Voice(ledger, person, null);
    }

    Voice as(DemoUser person, Organisation organisation) {
        return new Voice(ledger, person, cast.id(organisation));
    }

    String party(DemoUser person) {
        return cast.id(person);
    }

    String party(Organisation organisation) {
        return cast.id(organisation);
    }

    LocalDate date(int day) {
        return cast.begin().plusDays(day);
    }

    /** The morning of that day of the story. */
    Instant at(int day) {
        return date(day).atTime(MORNING).toInstant(ZoneOffset.UTC);
    }

    /** Turns the ledger's clock to the morning of that day. It is never turned back: where a telling broke off, it goes on. */
    void turnTo(int day) {
        if (ledger.clock().isBefore(at(day))) {
            ledger.setClock(at(day));
        }
    }

    Ledger ledger() {
        return ledger;
    }
}
