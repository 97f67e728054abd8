package dk.sambog.query.identity;

import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For which parties a login acts today: the one it is, those that gave it a mandate, and all that were merged into these. */
@Component
class ActingParties {
    private final JdbcClient jdbc;
    private final Clock clock;

    ActingParties(JdbcClient jdbc, Clock clock, @Value("${sambog.zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock.withZone(zone);
    }

    /**
     * A party one acts for.
     *
     * @param onlyIn the one project the mandate holds for, or null for all
     */
    record Acting(PartyId party, @Nullable ProjectId onlyIn) {
        boolean reaches(PartyId other, ProjectId project) {
            return party.equals(other) && (onlyIn == null || onlyIn.equals(project));
        }
    }

    /** Empty for a login that is no party: it has no part in anything. */
    List<Acting> of(String issuer, String subject) {
        return jdbc.sql("""
                        WITH me AS (SELECT party_id FROM vault.login WHERE fingerprint = vault.fingerprint(:issuer, :subject)),
                        acting AS (
                          SELECT party_id, NULL::uuid AS project_id FROM me
                          UNION ALL
                          SELECT mandate.principal, mandate.project_id FROM guard.mandate JOIN me ON grantee = me.party_id
                          WHERE valid_from <= :today AND (valid_to IS NULL OR valid_to >= :today)
                            AND (revoked_on IS NULL OR revoked_on > :today))
                        SELECT party_id, project_id FROM acting
                        UNION ALL
                        SELECT merged.party_id, acting.project_id
                        FROM acting JOIN guard.party merged ON merged.merged_into = acting.party_id""")
                .param("issuer", issuer)
                .param("subject", subject)
                .param("today", today())
                .query((row, n) -> {
                    var project = row.getObject("project_id", UUID.class);
                    return new Acting(
                            new PartyId(row.getObject("party_id", UUID.class)),
                            project == null ? null : new ProjectId(project));
                })
                .list();
    }

    /** The local date in the installation's zone. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    static Set<PartyId> parties(List<Acting> acting) {
        var parties = new HashSet<PartyId>();
        acting.forEach(one -> parties.add(one.party()));
        return parties;
    }
}
