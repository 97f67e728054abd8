package dk.sambog.standalone.demo.giving;

import static dk.sambog.standalone.identity.DemoUser.KAREN;
import static dk.sambog.standalone.identity.DemoUser.OLE;

import dk.sambog.standalone.demo.giving.Receipts.Document;
import dk.sambog.standalone.demo.stage.Stage;

/** How hours are written down: by the chair, who saw them, and stood for by another. */
final class Workday {
    private static final Document SHEET =
            new Document("timeseddel.txt", "Timeseddel, bekræftet af lavets formand.", "T1");

    private final Stage stage;
    private final Receipts receipts;

    Workday(Stage stage) {
        this.stage = stage;
        this.receipts = new Receipts(stage);
    }

    void ole(String name, int hours) {
        write("ole-" + name, stage.party(OLE), "ole-hours", hours, "");
    }

    void karen(String name, int hours, String effectiveOn) {
        write("karen-" + name, stage.party(KAREN), "karen-hours", hours, effectiveOn);
    }

    /** @param effectiveOn when it is not written the same day, else empty */
    private void write(String name, String giver, String promise, int hours, String effectiveOn) {
        var body = receipts.gift(giver, promise, "VOLUNTEER_HOURS", "mandskab").hours(hours);
        if (!effectiveOn.isEmpty()) {
            body.and("effectiveOn", effectiveOn).and("note", "Timesedlen lå i en anden lomme.");
        }
        receipts.receive("hours-" + name, stage.guild(), SHEET, body);
        receipts.verify("hours-" + name, receipts.verifier(), accepted -> accepted.hours(hours));
    }
}
