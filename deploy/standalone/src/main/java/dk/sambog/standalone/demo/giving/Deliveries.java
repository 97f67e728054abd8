package dk.sambog.standalone.demo.giving;

import static dk.sambog.standalone.demo.stage.Organisation.BYGGEFIRMA;
import static dk.sambog.standalone.demo.stage.Organisation.KOMMUNE;

import dk.sambog.standalone.demo.giving.Receipts.Document;
import dk.sambog.standalone.demo.stage.Body;
import dk.sambog.standalone.demo.stage.Chapter;
import dk.sambog.standalone.demo.stage.Scene;
import dk.sambog.standalone.demo.stage.Stage;
import java.util.List;

/** Planks, an engineer and rooms arrive. Of the planks not all are good. */
final class Deliveries implements Chapter {
    private final Stage stage;
    private final Receipts receipts;

    Deliveries(Stage stage) {
        this.stage = stage;
        this.receipts = new Receipts(stage);
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(130, "Firmaet leverer planker", this::deliver),
                new Scene(133, "Fire planker er revnede og godkendes ikke", this::inspect),
                new Scene(150, "Ingeniøren tegner slusen", this::engineer),
                new Scene(180, "Lavet holder byggemøder i kommunens lokaler", () -> premises("premises-1")),
                new Scene(500, "De sidste planker leveres", this::lastPlanks),
                new Scene(600, "Lavet øver stormvagt i kommunens lokaler", () -> premises("premises-2")));
    }

    private void deliver() {
        var note = stage.firm().stores("planks", "foelgeseddel.txt", "Følgeseddel: 40 egeplanker, Strandvej.");
        stage.firm()
                .makes(
                        "contribution/planks-1",
                        "/contributions",
                        planks().units(40, "egeplanke").evidence(note, "T2"));
    }

    private void inspect() {
        stage.treasurer()
                .changes(
                        "contribution/planks-1",
                        "/receipt",
                        Body.of("pledgeId", stage.the("pledge/planks").id()));
        receipts.verify(
                "planks-1",
                receipts.verifier(),
                accepted -> accepted.units(36, "egeplanke").and("reason", "Fire planker var revnede."));
    }

    private void lastPlanks() {
        var note = new Document("foelgeseddel.txt", "Følgeseddel: 20 egeplanker.", "T2");
        receipts.receive("planks-2", stage.treasurer(), note, planks().units(20, "egeplanke"));
        receipts.verify("planks-2", receipts.verifier(), accepted -> accepted.units(20, "egeplanke"));
    }

    private Body planks() {
        return receipts.gift(stage.party(BYGGEFIRMA), "planks", "MATERIALS", "sluse");
    }

    private void engineer() {
        var body = receipts.gift(stage.party(BYGGEFIRMA), "engineer", "EXPERTISE", "projektering")
                .hours(30);
        var sheet = new Document("timeseddel.txt", "Timeseddel: 30 timer projektering.", "T1");
        receipts.receive("engineer", stage.treasurer(), sheet, body);
        receipts.verify("engineer", receipts.verifier(), accepted -> accepted.hours(30));
    }

    private void premises(String name) {
        var body = receipts.gift(stage.party(KOMMUNE), "premises", "PREMISES", "drift")
                .units(60, "lokaletime");
        var booking = new Document("booking.txt", "Booking: mødesal, 60 timer.", "T2");
        receipts.receive(name, stage.treasurer(), booking, body);
        receipts.verify(name, receipts.guildsVerifier(), accepted -> accepted.units(60, "lokaletime"));
    }
}
