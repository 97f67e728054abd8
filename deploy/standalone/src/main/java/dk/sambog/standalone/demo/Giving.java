package dk.sambog.standalone.demo;

import static dk.sambog.standalone.demo.Organisation.BYGGEFIRMA;
import static dk.sambog.standalone.demo.Organisation.KOMMUNE;
import static dk.sambog.standalone.demo.Organisation.LAG;
import static dk.sambog.standalone.demo.Organisation.SLUSELAV;
import static dk.sambog.standalone.identity.DemoUser.FINN;
import static dk.sambog.standalone.identity.DemoUser.INGER;
import static dk.sambog.standalone.identity.DemoUser.KAREN;
import static dk.sambog.standalone.identity.DemoUser.OLE;
import static dk.sambog.standalone.identity.DemoUser.PARTNER;
import static dk.sambog.standalone.identity.DemoUser.POUL;
import static dk.sambog.standalone.identity.DemoUser.VERA;

import dk.sambog.standalone.demo.Promises.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Money, planks, hours and rooms arrive, with evidence; somebody else stands for them. One entry is taken back, one is late. */
final class Giving {
    private final Stage stage;
    private final Beginning beginning;
    private final Promises promises;
    private Thing planks = Thing.NONE;
    private Thing twice = Thing.NONE;

    Giving(Stage stage, Beginning beginning, Promises promises) {
        this.stage = stage;
        this.beginning = beginning;
        this.promises = promises;
    }

    List<Scene> firstYear() {
        var scenes = new ArrayList<>(List.of(
                new Scene(95, "Kommunens første rate kommer", () -> instalment("1", Promise.GRANT, "125000.00")),
                new Scene(98, "Borgernes og lavets penge kommer", this::donations),
                new Scene(110, "Fonden betaler sin fordobling", this::match),
                new Scene(120, "LAG Vestkysten betaler første halvdel", () -> lag("1")),
                new Scene(130, "Firmaet leverer planker", this::deliver),
                new Scene(133, "Fire planker er revnede og godkendes ikke", this::inspect),
                new Scene(150, "Ingeniøren tegner slusen", this::engineer),
                new Scene(180, "Lavet holder byggemøder i kommunens lokaler", () -> premises("1"))));
        for (var month = 0; month < 8; month++) {
            scenes.add(workday(month));
        }
        scenes.add(new Scene(395, "En arbejdsdag er skrevet to gange", this::writtenTwice));
        scenes.add(new Scene(400, "… og tages tilbage", this::reverse));
        return List.copyOf(scenes);
    }

    List<Scene> secondYear() {
        return List.of(
                new Scene(455, "Kommunens anden rate kommer", () -> instalment("2", Promise.GRANT, "125000.00")),
                new Scene(460, "LAG Vestkysten betaler resten", () -> lag("2")),
                new Scene(470, "Alarmen betales", () -> instalment("alarm", Promise.ALARM_GRANT, "40000.00")),
                new Scene(500, "De sidste planker leveres", this::lastPlanks),
                new Scene(540, "Karens timer fra sidste måned skrives sent", this::late),
                new Scene(560, "Lavet samler mere ind, end det lovede", this::beyond),
                new Scene(600, "Lavet øver stormvagt i kommunens lokaler", () -> premises("2")),
                new Scene(680, "Der lukkes for tilsagn", beginning::closePledging));
    }

    private void instalment(String key, Promise promise, String kroner) {
        var body = gift(KOMMUNE, promise, "CASH_GRANT", "sluse").kroner(kroner);
        receive("grant/" + key, treasurer(), "bankudskrift.txt", "Bankudskrift: tilskud modtaget.", "T3", body);
        verify("grant/" + key, stage.as(VERA, SLUSELAV), b -> b.kroner(kroner));
    }

    private void donations() {
        donation("karen", stage.party(KAREN), Promise.KAREN_MONEY, "1500.00");
        donation("ole", stage.party(OLE), Promise.OLE_MONEY, "2500.00");
        donation("guild", stage.party(SLUSELAV), Promise.GUILD_MONEY, "25000.00");
    }

    private void donation(String key, String giver, Promise promise, String kroner) {
        var body = gift(giver, promise, "CASH_DONATION", "sluse").kroner(kroner);
        receive("donation/" + key, treasurer(), "bankudskrift.txt", "Bankudskrift: gave modtaget.", "T3", body);
        verify("donation/" + key, verifier(), b -> b.kroner(kroner));
    }

    private Thing last = Thing.NONE;

    private void match() {
        var body = Body.of("projectId", beginning.project().id())
                .and("kind", "MATCH")
                .and("planLine", "sluse")
                .and("pledgeId", promises.id(Promise.MATCH))
                .kroner("29000.00");
        receive("match", stage.as(PARTNER), "beregning.txt", "1.500 + 2.500 + 25.000 = 29.000 kr.", "T2", body);
        verify("match", verifier(), b -> b.kroner("29000.00"));
    }

    private void lag(String key) {
        var body = gift(LAG, Promise.LAG_GRANT, "CASH_GRANT", "sluse").kroner("75000.00");
        receive("lag/" + key, treasurer(), "bankudskrift.txt", "Bankudskrift: LAG-midler modtaget.", "T3", body);
        verify("lag/" + key, verifier(), b -> b.kroner("75000.00"));
    }

    private void deliver() {
        var firm = stage.as(POUL, BYGGEFIRMA);
        var note = firm.stores("document/planks", "foelgeseddel.txt", "Følgeseddel: 40 egeplanker, Strandvej.");
        planks = firm.does(
                "planks/1",
                "/contributions",
                gift(BYGGEFIRMA, Promise.FIRM_PLANKS, "MATERIALS", "sluse")
                        .units(40, "egeplanke")
                        .evidence(note, "T2"));
    }

    private void inspect() {
        var path = "/contributions/" + planks.id();
        planks = treasurer()
                .does(
                        "planks/1/receipt",
                        path + "/receipt",
                        planks,
                        Body.of("pledgeId", promises.id(Promise.FIRM_PLANKS)));
        verifier()
                .does(
                        "planks/1/verification",
                        path + "/verification",
                        planks,
                        Body.of("reason", "Fire planker var revnede.").units(36, "egeplanke"));
    }

    private void engineer() {
        var body = gift(BYGGEFIRMA, Promise.FIRM_ENGINEER, "EXPERTISE", "projektering")
                .hours(30);
        receive("engineer", treasurer(), "timeseddel.txt", "Timeseddel: 30 timer projektering.", "T1", body);
        verify("engineer", verifier(), b -> b.hours(30));
    }

    private void premises(String key) {
        var body = gift(KOMMUNE, Promise.PREMISES, "PREMISES", "drift").units(60, "room-hour");
        receive("premises/" + key, treasurer(), "booking.txt", "Booking: mødesal, 60 timer.", "T2", body);
        verify("premises/" + key, stage.as(VERA, SLUSELAV), b -> b.units(60, "room-hour"));
    }

    private Scene workday(int month) {
        return new Scene(190 + 25 * month, "Arbejdsdag " + (month + 1) + " ved slusen", () -> {
            hours("ole/" + month, stage.party(OLE), Promise.OLE_HOURS, 10, "");
            if (month < 4) {
                hours("karen/" + month, stage.party(KAREN), Promise.KAREN_HOURS, 8, "");
            }
        });
    }

    private void writtenTwice() {
        hours("ole/twice", stage.party(OLE), Promise.OLE_HOURS, 10, "");
        twice = last;
    }

    private void reverse() {
        keeper().does(
                        "hours/ole/twice/reversal",
                        "/contributions/" + twice.id() + "/reversal",
                        twice,
                        Body.of("reason", "Arbejdsdagen var allerede skrevet.").hours(10));
    }

    private void late() {
        hours(
                "karen/late",
                stage.party(KAREN),
                Promise.KAREN_HOURS,
                8,
                stage.date(512).toString());
    }

    private void beyond() {
        var body = Body.of("projectId", beginning.project().id())
                .and("giver", stage.party(SLUSELAV))
                .and("kind", "CASH_DONATION")
                .and("planLine", "drift")
                .kroner("4350.50");
        receive("beyond", treasurer(), "bankudskrift.txt", "Bankudskrift: overskud fra slusefest.", "T3", body);
        verify("beyond", verifier(), b -> b.kroner("4350.50"));
    }

    private void lastPlanks() {
        var body = gift(BYGGEFIRMA, Promise.FIRM_PLANKS, "MATERIALS", "sluse").units(20, "egeplanke");
        receive("planks/2", treasurer(), "foelgeseddel.txt", "Følgeseddel: 20 egeplanker.", "T2", body);
        verify("planks/2", verifier(), b -> b.units(20, "egeplanke"));
    }

    private void hours(String key, String giver, Promise promise, int hours, String effectiveOn) {
        var body = gift(giver, promise, "VOLUNTEER_HOURS", "mandskab").hours(hours);
        if (!effectiveOn.isEmpty()) {
            body.and("effectiveOn", effectiveOn).and("note", "Timesedlen lå i en anden lomme.");
        }
        receive("hours/" + key, keeper(), "timeseddel.txt", "Timeseddel, bekræftet af lavets formand.", "T1", body);
        verify("hours/" + key, verifier(), b -> b.hours(hours));
    }

    private Body gift(Organisation giver, Promise promise, String kind, String planLine) {
        return gift(stage.party(giver), promise, kind, planLine);
    }

    private Body gift(String giver, Promise promise, String kind, String planLine) {
        return Body.of("projectId", beginning.project().id())
                .and("giver", giver)
                .and("kind", kind)
                .and("planLine", planLine)
                .and("pledgeId", promises.id(promise));
    }

    /** Recorded with its evidence, and arrived. */
    private void receive(String key, Voice recorder, String fileName, String text, String tier, Body body) {
        var document = recorder.stores("document/" + key, fileName, text);
        last = recorder.does(
                key, "/contributions", body.evidence(document, tier).and("received", true));
    }

    private void verify(String key, Voice by, UnaryOperator<Body> accepted) {
        last = by.does(
                key + "/verification",
                "/contributions/" + last.id() + "/verification",
                last,
                accepted.apply(Body.empty()));
    }

    private Voice treasurer() {
        return stage.as(FINN, KOMMUNE);
    }

    private Voice keeper() {
        return stage.as(INGER, SLUSELAV);
    }

    private Voice verifier() {
        return stage.as(VERA, KOMMUNE);
    }
}
