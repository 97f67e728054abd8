package dk.sambog.query.sources;

import dk.sambog.query.postings.Rung;
import java.util.Locale;

/** How firm the money of a row is: the rungs of the promise ladder that a matrix is drawn for. */
public enum Stage {
    PLEDGED(Rung.ONTO_PLEDGED),
    COMMITTED(Rung.ONTO_COMMITTED),
    RECEIVED(Rung.ONTO_RECEIVED),
    VERIFIED(Rung.ONTO_VERIFIED);

    private final Rung rung;

    Stage(Rung rung) {
        this.rung = rung;
    }

    Rung rung() {
        return rung;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
