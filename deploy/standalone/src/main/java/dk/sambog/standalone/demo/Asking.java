package dk.sambog.standalone.demo;

import static dk.sambog.standalone.demo.Organisation.BYGGEFIRMA;
import static dk.sambog.standalone.demo.Organisation.KOMMUNE;
import static dk.sambog.standalone.demo.Organisation.SLUSELAV;
import static dk.sambog.standalone.identity.DemoUser.FINN;
import static dk.sambog.standalone.identity.DemoUser.INGER;
import static dk.sambog.standalone.identity.DemoUser.KAREN;
import static dk.sambog.standalone.identity.DemoUser.METTE;
import static dk.sambog.standalone.identity.DemoUser.OLE;
import static dk.sambog.standalone.identity.DemoUser.POUL;

import java.util.List;
import java.util.Map;

/** Neighbours say what is wrong and what they could lend; two solutions are put forward and weighed; the council is asked. */
final class Asking {
    private final Stage stage;
    private Thing need = Thing.NONE;
    private Thing cellar = Thing.NONE;
    private Thing dike = Thing.NONE;
    private Thing sluice = Thing.NONE;
    private Thing dialogue = Thing.NONE;

    Asking(Stage stage) {
        this.stage = stage;
    }

    Thing dike() {
        return dike;
    }

    Thing sluice() {
        return sluice;
    }

    List<Scene> needs() {
        return List.of(
                new Scene(1, "Karen melder, at Strandvej står under vand", this::report),
                new Scene(1, "Naboerne støtter hende", this::support),
                new Scene(1, "Oles våde kælder er det samme behov", this::merge),
                new Scene(1, "Kommunen ser på det", this::qualify),
                new Scene(1, "Ole tilbyder tomme sandsække", this::offer));
    }

    List<Scene> solutions(Beginning beginning) {
        return List.of(
                new Scene(2, "Projektet tager behovet op", () -> address(beginning.project())),
                new Scene(3, "Ole foreslår et dige, lavet en sluse", () -> propose(beginning.project())),
                new Scene(9, "Forslagene vurderes og prissættes", this::weigh),
                new Scene(14, "Begge kommer på den korte liste", this::shortlist));
    }

    List<Scene> choice(Beginning beginning) {
        return List.of(
                new Scene(23, "Lavet vælger slusen og afviser diget", () -> choose(beginning.solution())),
                new Scene(26, "Dialogen med kommunen begynder", () -> talk(beginning.project())),
                new Scene(29, "Dialogen ender med enighed", this::conclude));
    }

    private void report() {
        need = stage.as(KAREN)
                .does(
                        "need/strandvej",
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
    }

    private void support() {
        for (var neighbour : List.of(OLE, INGER, POUL)) {
            need = stage.as(neighbour)
                    .does("need/support/" + neighbour.login(), "/needs/" + need.id() + "/support", Body.empty());
        }
    }

    private void merge() {
        cellar = stage.as(OLE)
                .does(
                        "need/cellar",
                        "/needs",
                        Body.of("place", Map.of("address", "Strandvej 12, 6960 Hvidesand"))
                                .and("description", "Der står vand i kælderen efter hver storm."));
        municipality()
                .does(
                        "need/merge",
                        "/needs/" + cellar.id() + "/merger",
                        cellar,
                        Body.of("into", need.id()).and("reason", "Vandet kommer samme vej."));
    }

    private void qualify() {
        need = municipality()
                .does(
                        "need/qualify",
                        "/needs/" + need.id() + "/qualification",
                        Body.of("assessment", "Vejen har været oversvømmet otte gange på fem år."));
    }

    private void offer() {
        var bags = stage.as(OLE)
                .does(
                        "offer/sandbags",
                        "/offers",
                        Body.of("kind", "GOODS")
                                .units(200, "sandsaek")
                                .and("what", "Tomme sandsække")
                                .and("place", "Strandvej 12")
                                .and("times", "Hverdage efter kl. 16"));
        municipality().does("offer/match", "/offers/" + bags.id() + "/matches", Body.of("needId", need.id()));
    }

    private void address(Thing project) {
        need = guild().does("need/address", "/needs/" + need.id() + "/projects", Body.of("projectId", project.id()));
    }

    private void propose(Thing project) {
        dike = stage.as(OLE)
                .does(
                        "proposal/dike",
                        "/proposals",
                        proposal(project, "Et dige langs Strandvej", "Et jorddige på 400 meter, to meter højt."));
        sluice = guild().does(
                        "proposal/sluice",
                        "/proposals",
                        proposal(
                                project,
                                "En håndbetjent højvandssluse",
                                "En sluse i åens munding, som lavets vagt lukker, når vandet stiger."));
    }

    private Body proposal(Thing project, String title, String description) {
        return Body.of("projectId", project.id())
                .and("needs", List.of(need.id()))
                .and("title", title)
                .and("description", description);
    }

    private void weigh() {
        dike = weighed("dike", dike, "WITH_CHANGES", "Diget tager udsigten og skal over seks matrikler.", "1900000.00");
        sluice = weighed("sluice", sluice, "FEASIBLE", "Slusen kan bygges på kommunens egen grund.", "640000.00");
    }

    private Thing weighed(String key, Thing proposal, String feasibility, String statement, String kroner) {
        stage.as(POUL, BYGGEFIRMA)
                .does(
                        "proposal/" + key + "/assessment",
                        "/proposals/" + proposal.id() + "/assessments",
                        Body.of("feasibility", feasibility).and("statement", statement));
        return municipality()
                .does(
                        "proposal/" + key + "/estimate",
                        "/proposals/" + proposal.id() + "/estimates",
                        Body.empty().kroner(kroner).and("basis", "Erfaringspriser fra to nabokommuner."));
    }

    private void shortlist() {
        dike = guild().does("proposal/dike/shortlist", "/proposals/" + dike.id() + "/shortlisting", dike, Body.empty());
        sluice = guild().does(
                        "proposal/sluice/shortlist",
                        "/proposals/" + sluice.id() + "/shortlisting",
                        sluice,
                        Body.empty());
    }

    private void choose(Thing vote) {
        sluice = guild().does(
                        "proposal/sluice/select",
                        "/proposals/" + sluice.id() + "/selection",
                        sluice,
                        Body.of("voteId", vote.id()));
        dike = guild().does(
                        "proposal/dike/reject",
                        "/proposals/" + dike.id() + "/rejection",
                        dike,
                        Body.of("reason", "Medlemmerne valgte slusen."));
    }

    private void talk(Thing project) {
        dialogue = guild().does(
                        "dialogue",
                        "/dialogues",
                        Body.of("projectId", project.id())
                                .and("participants", List.of(stage.party(KOMMUNE), stage.party(BYGGEFIRMA)))
                                .and("subject", "Hvem bygger, ejer og passer slusen?"));
        var said = "/dialogues/" + dialogue.id();
        guild().does(
                        "dialogue/position",
                        said + "/positions",
                        Body.of("position", "Lavet vil passe slusen, hvis kommunen ejer og forsikrer den."));
        council()
                .does(
                        "dialogue/reply",
                        said + "/replies",
                        Body.of("reply", "Det vil vi, når aftalen siger, hvor længe lavet passer den."));
        dialogue = council()
                .does(
                        "dialogue/voiced",
                        said + "/commitments",
                        Body.empty().kroner("250000.00").and("statement", "Så meget kunne vi lægge i slusen"));
    }

    private void conclude() {
        dialogue = guild().does(
                        "dialogue/conclusion",
                        "/dialogues/" + dialogue.id() + "/conclusion",
                        dialogue,
                        Body.of("conclusion", "AGREEMENT")
                                .and("statement", "Vi bygger sammen. Kommunen ejer, lavet passer."));
    }

    private Voice guild() {
        return stage.as(INGER, SLUSELAV);
    }

    private Voice municipality() {
        return stage.as(METTE, KOMMUNE);
    }

    private Voice council() {
        return stage.as(FINN, KOMMUNE);
    }
}
