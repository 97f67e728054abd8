package dk.sambog.command.guard.party;

import dk.sambog.command.facts.Guard.OfRetention;
import dk.sambog.command.facts.party.RetentionFacts;
import dk.sambog.command.guard.Follower;
import dk.sambog.command.guard.GuardQuery;
import dk.sambog.command.guard.QueriedGuardTable;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.LegalBasis;
import dk.sambog.events.agreement.AgreementEvent.AgreementSigned;
import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.agreement.AmendmentEvent.AmendmentSigned;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.retention.RetentionEvent.RetentionSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Owns {@code guard.retention} and {@code guard.signatory}: how long the agreements a party has signed, under
 * whatever id, must be kept. Written
 * as a {@link Follower}, for one retention concerns every signatory at once.
 */
@Component
class RetentionGuard implements QueriedGuardTable<OfRetention>, Follower {
    private final JdbcTemplate jdbc;

    RetentionGuard(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<OfRetention> guard() {
        return OfRetention.class;
    }

    @Override
    public GuardQuery query(Collection<OfRetention> guards) {
        return new GuardQuery(
                """
                WITH same AS (
                  SELECT party_id, party_id AS signed_as FROM unnest(?::uuid[]) AS wanted (party_id) UNION ALL
                  SELECT merged_into, party_id FROM guard.party WHERE merged_into = ANY (?))
                SELECT DISTINCT ON (same.party_id) same.party_id, legal_basis, retain_until
                FROM same JOIN guard.signatory ON signatory.party_id = signed_as
                  JOIN guard.retention ON thing = agreement_id
                ORDER BY same.party_id, retain_until DESC""",
                (row, found) -> found.put(
                        new OfRetention(new PartyId(row.getObject("party_id", UUID.class))),
                        new RetentionFacts(
                                LegalBasis.valueOf(row.getString("legal_basis")),
                                row.getObject("retain_until", LocalDate.class))),
                ids(guards),
                ids(guards));
    }

    private static UUID[] ids(Collection<OfRetention> guards) {
        return guards.stream().map(guard -> guard.id().value()).toArray(UUID[]::new);
    }

    @Override
    public List<OfRetention> changedBy(LedgerEvent event) {
        return List.of();
    }

    @Override
    public void apply(List<LedgerEvent> events) {
        throw new IllegalStateException("Retention is written as a follower");
    }

    @Override
    public boolean concerns(LedgerEvent event) {
        // Who comes in by a transfer has signed nothing but the amendment.
        return event instanceof RetentionSet || event instanceof AgreementSigned || event instanceof AmendmentSigned;
    }

    @Override
    public void follow(List<LedgerEvent> events) {
        for (var event : events) {
            switch (event) {
                case RetentionSet set ->
                    jdbc.update("""
                            INSERT INTO guard.retention (thing, legal_basis, retain_until) VALUES (?, ?, ?)
                            ON CONFLICT (thing) DO UPDATE
                              SET legal_basis = excluded.legal_basis, retain_until = excluded.retain_until""", set.thing().uuid(), set.legalBasis().name(), set.retainUntil());
                case AgreementSigned signed -> sign(signed.party(), signed.agreementId());
                case AmendmentSigned signed -> sign(signed.party(), signed.agreementId());
                default -> throw new IllegalArgumentException("Not a retention: " + event);
            }
        }
    }

    private void sign(PartyId party, AgreementId agreement) {
        jdbc.update(
                "INSERT INTO guard.signatory (party_id, agreement_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                party.value(),
                agreement.value());
    }
}
