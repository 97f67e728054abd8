package dk.sambog.standalone.demo.deciding;

import static dk.sambog.standalone.identity.DemoUser.OLE;

import dk.sambog.standalone.demo.stage.Body;
import dk.sambog.standalone.demo.stage.Chapter;
import dk.sambog.standalone.demo.stage.Scene;
import dk.sambog.standalone.demo.stage.Stage;
import java.util.List;

/**
 * Two solutions are put forward, weighed by others than their authors, one of them is improved on the way, and
 * a vote chooses.
 */
final class Solutions implements Chapter {
    private final Stage stage;

    Solutions(Stage stage) {
        this.stage = stage;
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(3, "Ole foreslår et dige, lavet en sluse", this::propose),
                new Scene(6, "Slusen skal kunne lukkes af to", this::revise),
                new Scene(9, "Forslagene vurderes og prissættes", this::weigh),
                new Scene(14, "Begge kommer på den korte liste", this::shortlist),
                new Scene(24, "Lavet vælger slusen og afviser diget", this::choose));
    }

    private void propose() {
        stage.as(OLE)
                .makes(
                        "dike",
                        "/proposals",
                        proposal("Et dige langs Strandvej", "Et jorddige på 400 meter, to meter højt."));
        stage.guild()
                .makes(
                        "sluice",
                        "/proposals",
                        proposal(
                                "En håndbetjent højvandssluse",
                                "En sluse i åens munding, som lavets vagt lukker, når vandet stiger."));
    }

    private Body proposal(String title, String description) {
        return Body.of("projectId", stage.the("project").id())
                .and("needs", List.of(stage.the("need").id()))
                .and("title", title)
                .and("description", description);
    }

    private void revise() {
        stage.guild()
                .changes(
                        "sluice",
                        "/revision",
                        Body.of("needs", List.of(stage.the("need").id()))
                                .and("title", "En håndbetjent højvandssluse")
                                .and(
                                        "description",
                                        "En sluse i åens munding, som to fra lavets vagt kan lukke på ti minutter, når vandet"
                                                + " stiger.")
                                .and("reason", "Ingen skal stå der alene i storm."));
    }

    private void weigh() {
        weigh("dike", "WITH_CHANGES", "Diget tager udsigten og skal over seks matrikler.", "1900000.00");
        weigh("sluice", "FEASIBLE", "Slusen kan bygges på kommunens egen grund.", "640000.00");
    }

    private void weigh(String proposal, String feasibility, String statement, String kroner) {
        stage.firm()
                .adds(
                        proposal,
                        "/assessments",
                        Body.of("feasibility", feasibility).and("statement", statement));
        stage.municipality()
                .adds(
                        proposal,
                        "/estimates",
                        Body.empty().kroner(kroner).and("basis", "Erfaringspriser fra to nabokommuner."));
    }

    private void shortlist() {
        stage.guild().changes("dike", "/shortlisting", Body.empty());
        stage.guild().changes("sluice", "/shortlisting", Body.empty());
    }

    private void choose() {
        stage.guild()
                .changes(
                        "sluice",
                        "/selection",
                        Body.of("voteId", stage.the("solution").id()));
        stage.guild().changes("dike", "/rejection", Body.of("reason", "Medlemmerne valgte slusen."));
    }
}
