package dk.sambog.standalone.demo.deciding;

import static dk.sambog.standalone.identity.DemoUser.INGER;
import static dk.sambog.standalone.identity.DemoUser.KAREN;
import static dk.sambog.standalone.identity.DemoUser.OLE;
import static dk.sambog.standalone.identity.DemoUser.POUL;

import dk.sambog.standalone.demo.stage.Body;
import dk.sambog.standalone.demo.stage.Chapter;
import dk.sambog.standalone.demo.stage.Scene;
import dk.sambog.standalone.demo.stage.Stage;
import java.util.List;
import java.util.Map;

/** Neighbours say what is wrong, and what they could lend; in the end they say that it is right again. */
final class Needs implements Chapter {
    private final Stage stage;

    Needs(Stage stage) {
        this.stage = stage;
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(1, "Karen melder, at Strandvej står under vand", this::report),
                new Scene(1, "Naboerne støtter hende", this::support),
                new Scene(1, "Oles våde kælder er det samme behov", this::merge),
                new Scene(1, "Kommunen ser på det", this::qualify),
                new Scene(1, "Ole tilbyder tomme sandsække", this::offer),
                new Scene(10, "Byggefirmaet tilbyder en minigraver i weekenderne", this::offerDigger),
                new Scene(2, "Projektet tager behovet op", this::address),
                new Scene(688, "Vejen er tør: behovet er opfyldt", this::close));
    }

    private void report() {
        stage.as(KAREN)
                .makes(
                        "need",
                        "/needs",
                        Body.of(
                                        "place",
                                        Map.of(
                                                "address",
                                                "Strandvej, 6960 Hvidesand",
                                                "coordinates",
                                                Map.of("latitudeMicro", 56_002_000, "longitudeMicro", 8_129_000)))
                                .and("description", "Når det stormer om efteråret, sætter havet Strandvej under vand.")
                                .and("category", "climate-adaptation")
                                .and("arenas", List.of("coast")));
        var levels = stage.as(KAREN)
                .stores(
                        "water-levels",
                        "vandstande.txt",
                        "Vandstand ved Strandvej 4: 14. oktober 131 cm, 2. november 148 cm, 19. november 156 cm.");
        stage.as(KAREN).adds("need", "/evidence", Body.of("documentId", levels));
    }

    private void support() {
        for (var neighbour : List.of(OLE, INGER, POUL)) {
            stage.as(neighbour).adds("need", "/support", neighbour.login(), Body.empty());
        }
    }

    private void merge() {
        stage.as(OLE)
                .makes(
                        "cellar",
                        "/needs",
                        Body.of("place", Map.of("address", "Strandvej 12, 6960 Hvidesand"))
                                .and("description", "Der står vand i kælderen efter hver storm."));
        stage.municipality()
                .changes(
                        "cellar",
                        "/merger",
                        Body.of("into", stage.the("need").id()).and("reason", "Vandet kommer samme vej."));
    }

    private void qualify() {
        stage.municipality()
                .adds(
                        "need",
                        "/qualification",
                        Body.of("assessment", "Vejen har været oversvømmet otte gange på fem år."));
    }

    private void offer() {
        stage.as(OLE)
                .makes(
                        "sandbags",
                        "/offers",
                        Body.of("kind", "GOODS")
                                .units(200, "sandsaek")
                                .and("what", "Tomme sandsække")
                                .and("place", "Strandvej 12")
                                .and("times", "Hverdage efter kl. 16"));
        stage.municipality()
                .adds(
                        "sandbags",
                        "/matches",
                        Body.of("needId", stage.the("need").id()));
    }

    /** It stands open in the register to the end of the story: nobody needs it yet. */
    private void offerDigger() {
        stage.firm()
                .makes(
                        "digger",
                        "/offers",
                        Body.of("kind", "EQUIPMENT_LOAN")
                                .and("what", "En minigraver med fører")
                                .and("place", "Hvidesand")
                                .and("times", "Lørdage og søndage"));
    }

    private void address() {
        stage.guild()
                .adds(
                        "need",
                        "/projects",
                        Body.of("projectId", stage.the("project").id()));
    }

    private void close() {
        stage.guild()
                .changes("need", "/closing", Body.of("outcome", "MET").and("reason", "To efterår uden vand på vejen."));
    }
}
