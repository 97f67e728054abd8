package dk.sambog.command.testing;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The people of a coast town, put straight into guards and vault: that they are parties is given, not tested, and the log is
 * still empty. Logins are {@code karen}, {@code rasmus} and {@code vibeke}.
 */
public final class Hvidesand {
    /** Gives and pledges. */
    public static final UUID KAREN = id(1);

    /** Records for the guild. */
    public static final UUID RASMUS = id(2);

    /** Verifies for the guild. */
    public static final UUID VIBEKE = id(3);

    /** The sluice guild, which leads both projects. */
    public static final UUID GUILD = id(4);

    /** Takes pledges. */
    public static final UUID SLUICE = id(5);

    /** Takes none. */
    public static final UUID DIKE = id(6);

    /** Rasmus may record, and from 2025 pledge and sign, for the guild. */
    public static final UUID MANDATE_OF_RASMUS = id(7);

    private Hvidesand() {}

    /** Puts everybody in place and answers a superuser's way into the database. */
    public static JdbcTemplate settle(TestDatabase database) {
        var sql = new JdbcTemplate(database.asSuperuser());
        register(sql, KAREN, "PERSON", "karen");
        register(sql, RASMUS, "PERSON", "rasmus");
        register(sql, VIBEKE, "PERSON", "vibeke");
        sql.update("INSERT INTO guard.party (party_id, type) VALUES (?, 'ASSOCIATION')", GUILD);
        sql.update("INSERT INTO guard.installation (operator) VALUES (?)", GUILD);
        for (var project : List.of(SLUICE, DIKE)) {
            sql.update(
                    "INSERT INTO guard.project (project_id, lead, accepts_pledges) VALUES (?, ?, ?)",
                    project,
                    GUILD,
                    project.equals(SLUICE));
        }
        mandate(sql, MANDATE_OF_RASMUS, RASMUS, "{RECORD,PLEDGE,SIGN}");
        mandate(sql, id(8), VIBEKE, "{VERIFY}");
        return sql;
    }

    /** A pledge of {@code kroner} to the sluice, as a request body. */
    public static String pledgeOf(long kroner) {
        return """
                {"projectId": "%s", "kind": "CASH_DONATION", "money": {"amount": "%d.00", "currency": "DKK"}}""".formatted(SLUICE, kroner);
    }

    /** A gift of {@code kroner} to the sluice that has arrived, as a request body. */
    public static String giftOf(long kroner) {
        return """
                {"projectId": "%s", "kind": "CASH_DONATION", "received": true,
                 "money": {"amount": "%d.00", "currency": "DKK"}}""".formatted(SLUICE, kroner);
    }

    private static void register(JdbcTemplate sql, UUID party, String type, String login) {
        sql.update("INSERT INTO guard.party (party_id, type) VALUES (?, ?)", party, type);
        TestLogins.bind(sql, login, party);
    }

    private static void mandate(JdbcTemplate sql, UUID mandate, UUID grantee, String acts) {
        sql.update("""
                INSERT INTO guard.mandate (mandate_id, principal, grantee, acts, valid_from)
                VALUES (?, ?, ?, ?::text[], '2025-01-01')""", mandate, GUILD, grantee, acts);
    }

    private static UUID id(int number) {
        return new UUID(0x0199A00000007000L, 0x8000000000000000L | number);
    }
}
