package dk.sambog.standalone.demo.giving;

import static dk.sambog.standalone.identity.DemoUser.KAREN;
import static dk.sambog.standalone.identity.DemoUser.OLE;

import dk.sambog.standalone.demo.stage.Body;
import dk.sambog.standalone.demo.stage.Chapter;
import dk.sambog.standalone.demo.stage.Scene;
import dk.sambog.standalone.demo.stage.Stage;
import dk.sambog.standalone.demo.stage.Thing;
import dk.sambog.standalone.demo.stage.Voice;
import java.util.List;

/** Everybody says what they will give; an offer becomes a promise, one promise is raised, one taken back. */
final class Promises implements Chapter {
    private final Stage stage;

    Promises(Stage stage) {
        this.stage = stage;
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(30, "Der åbnes for tilsagn", () -> pledging("opening")),
                new Scene(31, "Karen giver tilsagn om penge og timer", this::karen),
                new Scene(34, "Ole giver tilsagn om penge, timer og sine sandsække", this::ole),
                new Scene(38, "Sluselavet lægger sin opsparing", this::guild),
                new Scene(40, "Byggefirmaet lover planker og en ingeniør", this::firm),
                new Scene(42, "Kommunen bevilger tilskud og lokaler", this::municipality),
                new Scene(45, "Fonden fordobler borgernes penge", this::foundation),
                new Scene(48, "LAG Vestkysten bevilger", this::lag),
                new Scene(50, "Ole lover flere timer", this::more),
                new Scene(52, "Ole trækker sandsækkene tilbage", this::fewer),
                new Scene(404, "Stormvagten lover sin tid", this::watch),
                new Scene(680, "Der lukkes for tilsagn", () -> pledging("closing")));
    }

    private void pledging(String change) {
        stage.guild().changes("project", "/pledging-" + change, Body.empty());
    }

    private void karen() {
        make("karen-money", stage.as(KAREN), pledge("CASH_DONATION", "sluse").kroner("1500.00"));
        make(
                "karen-hours",
                stage.as(KAREN),
                pledge("VOLUNTEER_HOURS", "mandskab").hours(40));
    }

    private void ole() {
        make("ole-money", stage.as(OLE), pledge("CASH_DONATION", "sluse").kroner("2500.00"));
        make("ole-hours", stage.as(OLE), pledge("VOLUNTEER_HOURS", "mandskab").hours(60));
        var answer = stage.as(OLE)
                .changes(
                        "sandbags",
                        "/pledges",
                        Body.of("projectId", stage.the("project").id())
                                .and("planLine", "sluse")
                                .units(200, "sandsaek"));
        var promised = answer.event("offer.turned-into-pledge").part();
        stage.keep("pledge/ole-sandbags", new Thing("/pledges/" + promised, "pledge/" + promised, 0, answer.events()));
    }

    private void guild() {
        make("guild-money", stage.guild(), pledge("CASH_DONATION", "sluse").kroner("25000.00"));
    }

    private void firm() {
        make("planks", stage.firm(), pledge("MATERIALS", "sluse").units(60, "egeplanke"));
        make("engineer", stage.firm(), pledge("EXPERTISE", "projektering").hours(30));
    }

    private void municipality() {
        make("grant", stage.treasurer(), pledge("CASH_GRANT", "sluse").kroner("250000.00"));
        make("premises", stage.treasurer(), pledge("PREMISES", "drift").units(120, "lokaletime"));
    }

    private void foundation() {
        make(
                "match",
                stage.foundation(),
                pledge("MATCH", "sluse")
                        .kroner("29000.00")
                        .and("terms", "Krone for krone af borgernes og lavets egne penge, højst 29.000 kr."));
    }

    private void lag() {
        make("lag-grant", stage.lag(), pledge("CASH_GRANT", "sluse").kroner("150000.00"));
    }

    private void more() {
        stage.as(OLE)
                .changes(
                        "pledge/ole-hours",
                        "/amendment",
                        Body.empty()
                                .hours(80)
                                .and("reason", "Ole er gået på førtidspension med sin ryg og har fået bedre tid."));
    }

    private void fewer() {
        stage.as(OLE)
                .changes(
                        "pledge/ole-sandbags",
                        "/withdrawal",
                        Body.of("reason", "Sækkene var mørnede og kan ikke bruges."));
    }

    private void watch() {
        make("watch", stage.stormWatch(), pledge("RELATIONAL", "drift").hours(24));
    }

    private Body pledge(String kind, String planLine) {
        return Body.of("projectId", stage.the("project").id()).and("kind", kind).and("planLine", planLine);
    }

    private static void make(String promise, Voice giver, Body body) {
        giver.makes("pledge/" + promise, "/pledges", body);
    }
}
