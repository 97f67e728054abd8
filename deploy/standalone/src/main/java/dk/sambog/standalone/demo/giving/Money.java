package dk.sambog.standalone.demo.giving;

import static dk.sambog.standalone.demo.giving.Receipts.bankLine;
import static dk.sambog.standalone.demo.stage.Organisation.KOMMUNE;
import static dk.sambog.standalone.demo.stage.Organisation.LAG;
import static dk.sambog.standalone.demo.stage.Organisation.SLUSELAV;
import static dk.sambog.standalone.identity.DemoUser.KAREN;
import static dk.sambog.standalone.identity.DemoUser.OLE;

import dk.sambog.standalone.demo.giving.Receipts.Document;
import dk.sambog.standalone.demo.stage.Body;
import dk.sambog.standalone.demo.stage.Chapter;
import dk.sambog.standalone.demo.stage.Scene;
import dk.sambog.standalone.demo.stage.Stage;
import java.util.List;

/** Money arrives, in instalments and at once, and once more of it than was promised. */
final class Money implements Chapter {
    private final Stage stage;
    private final Receipts receipts;

    Money(Stage stage) {
        this.stage = stage;
        this.receipts = new Receipts(stage);
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(95, "Kommunens første rate kommer", () -> instalment("grant-1", "grant", "125000.00")),
                new Scene(98, "Borgernes og lavets penge kommer", this::donations),
                new Scene(110, "Fonden betaler sin fordobling", this::match),
                new Scene(120, "LAG Vestkysten betaler første halvdel", () -> lag("lag-1")),
                new Scene(455, "Kommunens anden rate kommer", () -> instalment("grant-2", "grant", "125000.00")),
                new Scene(460, "LAG Vestkysten betaler resten", () -> lag("lag-2")),
                new Scene(470, "Alarmen betales", () -> instalment("alarm", "alarm", "40000.00")),
                new Scene(560, "Lavet samler mere ind, end det lovede", this::beyond));
    }

    private void instalment(String name, String promise, String kroner) {
        var body = receipts.gift(stage.party(KOMMUNE), promise, "CASH_GRANT", "sluse")
                .kroner(kroner);
        receipts.receive(name, stage.treasurer(), bankLine("tilskud modtaget."), body);
        receipts.verify(name, receipts.guildsVerifier(), accepted -> accepted.kroner(kroner));
    }

    private void donations() {
        donation("karen-money", stage.party(KAREN), "1500.00");
        donation("ole-money", stage.party(OLE), "2500.00");
        donation("guild-money", stage.party(SLUSELAV), "25000.00");
    }

    private void donation(String promise, String giver, String kroner) {
        var body = receipts.gift(giver, promise, "CASH_DONATION", "sluse").kroner(kroner);
        receive(promise, bankLine("gave modtaget."), body, kroner);
    }

    private void match() {
        var calculation = new Document("beregning.txt", "1.500 + 2.500 + 25.000 = 29.000 kr.", "T2");
        var stored = stage.foundation().stores("match", calculation.fileName(), calculation.text());
        stage.foundation()
                .makes(
                        "contribution/match",
                        "/contributions",
                        Body.of("projectId", stage.the("project").id())
                                .and("kind", "MATCH")
                                .and("planLine", "sluse")
                                .and("pledgeId", stage.the("pledge/match").id())
                                .kroner("29000.00")
                                .evidence(stored, calculation.tier())
                                .and("received", true));
        receipts.verify("match", receipts.verifier(), accepted -> accepted.kroner("29000.00"));
    }

    private void lag(String name) {
        var body = receipts.gift(stage.party(LAG), "lag-grant", "CASH_GRANT", "sluse")
                .kroner("75000.00");
        receive(name, bankLine("LAG-midler modtaget."), body, "75000.00");
    }

    private void beyond() {
        var body = receipts.unpromised(stage.party(SLUSELAV), "CASH_DONATION", "drift")
                .kroner("4350.50");
        receive("feast", bankLine("overskud fra slusefest."), body, "4350.50");
    }

    private void receive(String name, Document document, Body body, String kroner) {
        receipts.receive(name, stage.treasurer(), document, body);
        receipts.verify(name, receipts.verifier(), accepted -> accepted.kroner(kroner));
    }
}
