package dk.sambog.query.postings;

import static dk.sambog.query.postings.Account.APPROVED;
import static dk.sambog.query.postings.Account.CLAIMED;
import static dk.sambog.query.postings.Account.COMMITTED;
import static dk.sambog.query.postings.Account.EXTERNAL;
import static dk.sambog.query.postings.Account.LAPSED;
import static dk.sambog.query.postings.Account.PLEDGED;
import static dk.sambog.query.postings.Account.RECEIVED;
import static dk.sambog.query.postings.Account.REJECTED;
import static dk.sambog.query.postings.Account.REPAID;
import static dk.sambog.query.postings.Account.RETURNED;
import static dk.sambog.query.postings.Account.REVERSED;
import static dk.sambog.query.postings.Account.VERIFIED;
import static dk.sambog.query.postings.Account.WITHDRAWN;
import static dk.sambog.query.postings.Account.WRITTEN_OFF;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column of the promise ladder: the movements that bring an amount onto it, less those that take it back. The balances
 * say the same by {@link #ofBalances}, so that a current answer scans no postings.
 */
public enum Rung {
    ONTO_PLEDGED("-external", m -> m.source() == EXTERNAL, m -> m.destination() == EXTERNAL),
    ONTO_COMMITTED(
            "onto_committed",
            m -> m.equals(Movement.of(PLEDGED, COMMITTED)),
            m -> m.equals(Movement.of(COMMITTED, PLEDGED))),
    ONTO_CLAIMED(
            "onto_claimed",
            m -> m.equals(Movement.of(COMMITTED, CLAIMED)),
            m -> m.equals(Movement.of(CLAIMED, COMMITTED))),
    ONTO_APPROVED(
            "onto_approved",
            m -> m.equals(Movement.of(CLAIMED, APPROVED)),
            m -> m.equals(Movement.of(APPROVED, CLAIMED)) || m.equals(Movement.of(APPROVED, COMMITTED))),
    ONTO_RECEIVED(
            "received + verified",
            m -> m.destination() == RECEIVED && m.source() != VERIFIED,
            m -> hasCome(m.source()) && !hasCome(m.destination())),
    ONTO_VERIFIED("verified", m -> m.destination() == VERIFIED, m -> m.source() == VERIFIED),
    ONTO_WITHDRAWN("withdrawn", m -> m.destination() == WITHDRAWN, m -> false),
    ONTO_LAPSED("lapsed", m -> m.destination() == LAPSED, m -> false),
    ONTO_REJECTED("rejected", m -> m.destination() == REJECTED, m -> false),
    ONTO_REVERSED("reversed", m -> m.destination() == REVERSED, m -> false),
    ONTO_RETURNED("returned", m -> m.destination() == RETURNED, m -> false),
    ONTO_REPAID("repaid", m -> m.destination() == REPAID, m -> false),
    ONTO_WRITTEN_OFF("written_off", m -> m.destination() == WRITTEN_OFF, m -> false),
    OUTSTANDING(
            "pledged + committed + claimed + approved",
            m -> isOpen(m.destination()) && !isOpen(m.source()),
            m -> isOpen(m.source()) && !isOpen(m.destination()));

    private final String ofBalances;
    private final Predicate<Movement> up;
    private final Predicate<Movement> down;

    Rung(String ofBalances, Predicate<Movement> up, Predicate<Movement> down) {
        this.ofBalances = ofBalances;
        this.up = up;
        this.down = down;
    }

    /** The column of this name ({@code pledged}, {@code outstanding}), or nothing. */
    public static Optional<Rung> ofColumn(String column) {
        return Stream.of(values()).filter(rung -> rung.column().equals(column)).findAny();
    }

    public String column() {
        return name().replace("ONTO_", "").toLowerCase(Locale.ROOT);
    }

    /** +1 when a movement brings an amount onto this rung, -1 when it takes it back, 0 when it does not concern it. */
    public int sign(Account source, Account destination) {
        var movement = Movement.of(source, destination);
        return up.test(movement) ? 1 : down.test(movement) ? -1 : 0;
    }

    /** This rung of a row of {@link Standing}, as SQL. */
    public String ofBalances() {
        return ofBalances;
    }

    /** What one posting adds to this rung, as SQL over its columns: its amount, less its amount, or 0. */
    public String ofPosting() {
        return "CASE WHEN " + in(1) + " THEN amount WHEN " + in(-1) + " THEN -amount ELSE 0 END";
    }

    /** Whether a posting concerns this rung, as SQL. */
    public String concerns() {
        return "(" + in(1) + " OR " + in(-1) + ")";
    }

    private String in(int sign) {
        var movements = movements(sign);
        return movements.isEmpty()
                ? "false"
                : movements.stream()
                        .map(m -> "('" + m.source() + "','" + m.destination() + "')")
                        .sorted()
                        .collect(Collectors.joining(", ", "(source_account, destination_account) IN (", ")"));
    }

    private Set<Movement> movements(int sign) {
        return Stream.of(Account.values())
                .flatMap(source -> Stream.of(Account.values()).map(destination -> Movement.of(source, destination)))
                .filter(m -> m.source() != m.destination() && sign(m.source(), m.destination()) == sign)
                .collect(Collectors.toSet());
    }

    /** Rungs whose balance does not say what came onto them: that is counted beside the balances. */
    public static List<Rung> counted() {
        return List.of(ONTO_COMMITTED, ONTO_CLAIMED, ONTO_APPROVED);
    }

    /** The name of what is counted, {@code onto_committed}. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean isOpen(Account account) {
        return account == PLEDGED || account == COMMITTED || account == CLAIMED || account == APPROVED;
    }

    private static boolean hasCome(Account account) {
        return account == RECEIVED || account == VERIFIED;
    }
}
