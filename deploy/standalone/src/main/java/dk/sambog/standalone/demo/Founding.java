package dk.sambog.standalone.demo;

import static dk.sambog.standalone.demo.Organisation.BYGGEFIRMA;
import static dk.sambog.standalone.demo.Organisation.FOND;
import static dk.sambog.standalone.demo.Organisation.KOMMUNE;
import static dk.sambog.standalone.demo.Organisation.LAG;
import static dk.sambog.standalone.demo.Organisation.SLUSELAV;
import static dk.sambog.standalone.identity.DemoUser.ANDERS;
import static dk.sambog.standalone.identity.DemoUser.FINN;
import static dk.sambog.standalone.identity.DemoUser.INGER;
import static dk.sambog.standalone.identity.DemoUser.METTE;
import static dk.sambog.standalone.identity.DemoUser.PARTNER;
import static dk.sambog.standalone.identity.DemoUser.POUL;
import static dk.sambog.standalone.identity.DemoUser.VERA;

import dk.sambog.standalone.identity.DemoUser;
import dk.sambog.standalone.identity.IdentityProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Founds the ledger of a demo: its parties, their logins, and who may act for whom. Nobody grants to themselves. */
final class Founding {
    private final Ledger ledger;
    private final IdentityProvider identity;
    private final Cast cast;

    Founding(Ledger ledger, IdentityProvider identity, LocalDate begin) {
        this.ledger = ledger;
        this.identity = identity;
        this.cast = Cast.beginning(begin);
    }

    /** @param token founds the ledger, once */
    Cast found(String token) {
        new Voice(ledger, METTE, null)
                .does(
                        "installation",
                        "/installation",
                        Body.of("token", token)
                                .and("operator", organisation(KOMMUNE))
                                .and("administrator", Map.of("name", METTE.fullName())));
        var me = ledger.me(METTE);
        cast.people().put(METTE, me.path("party").asString());
        cast.organisations()
                .put(KOMMUNE, me.path("mandates").path(0).path("principal").asString());
        for (var person : DemoUser.values()) {
            if (person != METTE && !person.isMachine()) {
                register(person);
            }
        }
        for (var organisation : List.of(SLUSELAV, BYGGEFIRMA, LAG, FOND)) {
            register(organisation);
        }
        grantMandates();
        return cast;
    }

    private void register(DemoUser person) {
        var body = Body.of("type", "PERSON").and("name", person.fullName()).and("login", login(person));
        cast.people()
                .put(
                        person,
                        operator(METTE)
                                .does("person/" + person.login(), "/parties", body)
                                .id());
    }

    private void register(Organisation organisation) {
        var body = organisation(organisation);
        var administrator = organisation.administrator();
        if (administrator != null) {
            body.and("administrator", cast.id(administrator));
        }
        if (organisation == FOND) {
            // A machine is the party itself: it needs nobody's mandate to act for its foundation.
            body.and("login", login(PARTNER));
        }
        var key = "organisation/" + organisation.cvr();
        cast.organisations()
                .put(organisation, operator(METTE).does(key, "/parties", body).id());
    }

    private static Body organisation(Organisation organisation) {
        return Body.of("type", organisation.type())
                .and("name", organisation.fullName())
                .and("identifiers", List.of(Map.of("scheme", "DK-CVR", "id", organisation.cvr())));
    }

    private Map<String, String> login(DemoUser user) {
        return Map.of("issuer", identity.issuer(), "subject", identity.subject(user));
    }

    private void grantMandates() {
        grant(METTE, KOMMUNE, FINN, "PLEDGE", "RECORD", "SIGN", "ADMINISTER");
        grant(FINN, KOMMUNE, METTE, "LEAD", "IMPORT");
        grant(METTE, KOMMUNE, VERA, "VERIFY");
        grant(METTE, SLUSELAV, INGER, "LEAD", "CALL_VOTE", "PLEDGE", "SIGN", "RECORD");
        // What the municipality itself gives, somebody stands for who does not act for it there.
        grant(METTE, SLUSELAV, VERA, "VERIFY");
        grant(METTE, BYGGEFIRMA, POUL, "PLEDGE", "SIGN", "RECORD");
        grant(METTE, LAG, ANDERS, "PLEDGE", "SIGN", "RECORD");
    }

    private void grant(DemoUser granter, Organisation principal, DemoUser grantee, String... acts) {
        var body = Body.of("grantee", cast.id(grantee))
                .and("acts", List.of(acts))
                .and("validFrom", cast.begin().toString());
        var key = "mandate/" + principal.cvr() + "/" + grantee.login();
        operator(granter).does(key, "/parties/" + cast.id(principal) + "/mandates", body);
    }

    private Voice operator(DemoUser person) {
        return new Voice(ledger, person, cast.id(KOMMUNE));
    }
}
