package dk.sambog.standalone.demo;

import static dk.sambog.standalone.demo.Organisation.BYGGEFIRMA;
import static dk.sambog.standalone.demo.Organisation.KOMMUNE;
import static dk.sambog.standalone.demo.Organisation.LAG;
import static dk.sambog.standalone.demo.Organisation.SLUSELAV;
import static dk.sambog.standalone.identity.DemoUser.ANDERS;
import static dk.sambog.standalone.identity.DemoUser.FINN;
import static dk.sambog.standalone.identity.DemoUser.INGER;
import static dk.sambog.standalone.identity.DemoUser.KAREN;
import static dk.sambog.standalone.identity.DemoUser.OLE;
import static dk.sambog.standalone.identity.DemoUser.PARTNER;
import static dk.sambog.standalone.identity.DemoUser.POUL;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Everybody says what they will give; one promise is raised, one taken back. */
final class Promises {
    /** The promises of the story. */
    enum Promise {
        KAREN_MONEY,
        KAREN_HOURS,
        OLE_MONEY,
        OLE_HOURS,
        OLE_SANDBAGS,
        GUILD_MONEY,
        FIRM_PLANKS,
        FIRM_ENGINEER,
        GRANT,
        PREMISES,
        MATCH,
        LAG_GRANT,
        ALARM_GRANT
    }

    private final Stage stage;
    private final Beginning beginning;
    private final Map<Promise, Pledge> pledges = new EnumMap<>(Promise.class);

    /** A promise and who speaks for its giver. */
    record Pledge(Thing thing, Voice giver) {}

    Promises(Stage stage, Beginning beginning) {
        this.stage = stage;
        this.beginning = beginning;
    }

    List<Scene> scenes() {
        return List.of(
                new Scene(30, "Der åbnes for tilsagn", beginning::openPledging),
                new Scene(31, "Karen giver tilsagn om penge og timer", this::karen),
                new Scene(34, "Ole giver tilsagn om penge, timer og sandsække", this::ole),
                new Scene(38, "Sluselavet lægger sin opsparing", this::guild),
                new Scene(40, "Byggefirmaet lover planker og en ingeniør", this::firm),
                new Scene(42, "Kommunen bevilger tilskud og lokaler", this::municipality),
                new Scene(45, "Fonden fordobler borgernes penge", this::foundation),
                new Scene(48, "LAG Vestkysten bevilger", this::lag),
                new Scene(50, "Ole lover flere timer", this::more),
                new Scene(52, "Ole trækker sandsækkene tilbage", this::fewer));
    }

    private void karen() {
        make(
                Promise.KAREN_MONEY,
                stage.as(KAREN),
                pledge("CASH_DONATION", "sluse").kroner("1500.00"));
        make(
                Promise.KAREN_HOURS,
                stage.as(KAREN),
                pledge("VOLUNTEER_HOURS", "mandskab").hours(40));
    }

    private void ole() {
        make(Promise.OLE_MONEY, stage.as(OLE), pledge("CASH_DONATION", "sluse").kroner("2500.00"));
        make(
                Promise.OLE_HOURS,
                stage.as(OLE),
                pledge("VOLUNTEER_HOURS", "mandskab").hours(60));
        make(Promise.OLE_SANDBAGS, stage.as(OLE), pledge("GOODS", "sluse").units(200, "sandsaek"));
    }

    private void guild() {
        make(
                Promise.GUILD_MONEY,
                stage.as(INGER, SLUSELAV),
                pledge("CASH_DONATION", "sluse").kroner("25000.00"));
    }

    private void firm() {
        make(
                Promise.FIRM_PLANKS,
                stage.as(POUL, BYGGEFIRMA),
                pledge("MATERIALS", "sluse").units(60, "egeplanke"));
        make(
                Promise.FIRM_ENGINEER,
                stage.as(POUL, BYGGEFIRMA),
                pledge("EXPERTISE", "projektering").hours(30));
    }

    private void municipality() {
        make(
                Promise.GRANT,
                stage.as(FINN, KOMMUNE),
                pledge("CASH_GRANT", "sluse").kroner("250000.00"));
        make(
                Promise.PREMISES,
                stage.as(FINN, KOMMUNE),
                pledge("PREMISES", "drift").units(120, "room-hour"));
    }

    private void foundation() {
        make(
                Promise.MATCH,
                stage.as(PARTNER),
                pledge("MATCH", "sluse")
                        .kroner("29000.00")
                        .and("terms", "Krone for krone af borgernes og lavets egne penge, højst 29.000 kr."));
    }

    private void lag() {
        make(
                Promise.LAG_GRANT,
                stage.as(ANDERS, LAG),
                pledge("CASH_GRANT", "sluse").kroner("150000.00"));
    }

    private void more() {
        change(
                Promise.OLE_HOURS,
                "amendment",
                Body.empty().hours(80).and("reason", "Ole er gået på pension og har fået bedre tid."));
    }

    private void fewer() {
        change(Promise.OLE_SANDBAGS, "withdrawal", Body.of("reason", "Sækkene var mørnede og kan ikke bruges."));
    }

    Body pledge(String kind, String planLine) {
        return Body.of("projectId", beginning.project().id()).and("kind", kind).and("planLine", planLine);
    }

    void make(Promise promise, Voice giver, Body body) {
        pledges.put(promise, new Pledge(giver.does(key(promise), "/pledges", body), giver));
    }

    /** The pledge's giver does {@code task} to it. */
    void change(Promise promise, String task, Body body) {
        var pledge = of(promise);
        var path = "/pledges/" + pledge.thing().id() + "/" + task;
        var changed = pledge.giver().does(key(promise) + "/" + task, path, pledge.thing(), body);
        pledges.put(promise, new Pledge(changed, pledge.giver()));
    }

    String id(Promise promise) {
        return of(promise).thing().id();
    }

    private Pledge of(Promise promise) {
        var pledge = pledges.get(promise);
        if (pledge == null) {
            throw new IllegalStateException(promise + " has not been made yet");
        }
        return pledge;
    }

    private static String key(Promise promise) {
        return "pledge/" + promise.name().toLowerCase(java.util.Locale.ROOT);
    }
}
