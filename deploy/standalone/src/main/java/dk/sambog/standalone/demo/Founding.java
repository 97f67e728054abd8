package dk.sambog.standalone.demo;

import static dk.sambog.standalone.demo.stage.Organisation.BYGGEFIRMA;
import static dk.sambog.standalone.demo.stage.Organisation.FOND;
import static dk.sambog.standalone.demo.stage.Organisation.KOMMUNE;
import static dk.sambog.standalone.demo.stage.Organisation.LAG;
import static dk.sambog.standalone.demo.stage.Organisation.SLUSELAV;
import static dk.sambog.standalone.demo.stage.Organisation.STORMVAGT;
import static dk.sambog.standalone.identity.DemoUser.ANDERS;
import static dk.sambog.standalone.identity.DemoUser.FINN;
import static dk.sambog.standalone.identity.DemoUser.INGER;
import static dk.sambog.standalone.identity.DemoUser.KAREN;
import static dk.sambog.standalone.identity.DemoUser.METTE;
import static dk.sambog.standalone.identity.DemoUser.PARTNER;
import static dk.sambog.standalone.identity.DemoUser.POUL;
import static dk.sambog.standalone.identity.DemoUser.VERA;

import dk.sambog.standalone.demo.stage.Body;
import dk.sambog.standalone.demo.stage.Cast;
import dk.sambog.standalone.demo.stage.Ledger;
import dk.sambog.standalone.demo.stage.Neighbour;
import dk.sambog.standalone.demo.stage.Organisation;
import dk.sambog.standalone.demo.stage.Stage;
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
    private final Stage stage;

    Founding(Ledger ledger, IdentityProvider identity, LocalDate begin) {
        this.ledger = ledger;
        this.identity = identity;
        this.cast = Cast.beginning(begin);
        this.stage = new Stage(ledger, cast);
    }

    /** @param token founds the ledger, once */
    Cast found(String token) {
        stage.as(METTE)
                .tells(
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
                var body = person(person.fullName()).and("login", login(person));
                cast.people().put(person, register("person/" + person.login(), body));
            }
        }
        for (var neighbour : Neighbour.values()) {
            cast.neighbours().put(neighbour, register("neighbour/" + neighbour.key(), person(neighbour.fullName())));
        }
        for (var organisation : List.of(SLUSELAV, BYGGEFIRMA, LAG, FOND, STORMVAGT)) {
            register(organisation);
        }
        grantMandates();
        return cast;
    }

    private void register(Organisation organisation) {
        var body = organisation(organisation);
        var administrator = organisation.administrator();
        if (administrator != null) {
            body.and("administrator", stage.party(administrator));
        }
        if (organisation == FOND) {
            // A machine is the party itself: it needs nobody's mandate to act for its foundation.
            body.and("login", login(PARTNER));
        }
        cast.organisations().put(organisation, register("organisation/" + organisation.key(), body));
    }

    private String register(String key, Body body) {
        return stage.municipality().tells(key, "/parties", body).id();
    }

    private static Body person(String name) {
        return Body.of("type", "PERSON").and("name", name);
    }

    private static Body organisation(Organisation organisation) {
        return Body.of("type", organisation.type())
                .and("name", organisation.fullName())
                .and("identifiers", organisation.identifiers());
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
        grant(METTE, STORMVAGT, KAREN, "PLEDGE", "RECORD");
    }

    private void grant(DemoUser granter, Organisation principal, DemoUser grantee, String... acts) {
        var body = Body.of("grantee", stage.party(grantee))
                .and("acts", List.of(acts))
                .and("validFrom", stage.date(0).toString());
        var key = "mandate/" + principal.key() + "/" + grantee.login();
        stage.as(granter, KOMMUNE).tells(key, "/parties/" + stage.party(principal) + "/mandates", body);
    }
}
