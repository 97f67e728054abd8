package dk.sambog.standalone.demo.voting;

import static dk.sambog.standalone.demo.stage.Neighbour.BODIL;
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

/** A secret vote: which solution? Two of five vote on paper. */
final class SolutionVote implements Chapter {
    private final Stage stage;
    private final Polls polls;

    SolutionVote(Stage stage) {
        this.stage = stage;
        this.polls = new Polls(stage);
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(15, "Lavet spørger: dige eller sluse?", this::call),
                new Scene(17, "Medlemmerne stemmer hemmeligt", this::vote),
                new Scene(18, "Ole og Bodil får en stemmeseddel af papir", this::handOut),
                new Scene(22, "Afstemningen lukkes", () -> polls.close("solution")),
                new Scene(22, "Sedlerne tælles: slusen vinder", this::count),
                new Scene(23, "Karen attesterer resultatet", () -> polls.certify("solution", stage.as(KAREN))));
    }

    private void call() {
        polls.call(
                "solution",
                "Hvad skal vi bygge?",
                List.of(
                        stage.party(KAREN),
                        stage.party(OLE),
                        stage.party(INGER),
                        stage.party(POUL),
                        stage.party(BODIL)),
                15,
                22,
                Body.of(
                                "options",
                                List.of(
                                        proposal("dige", "Et dige langs Strandvej", "dike"),
                                        proposal("sluse", "En håndbetjent højvandssluse", "sluice")))
                        .and("secrecy", "SECRET")
                        .and("quorumBase", "ELIGIBLE")
                        .and("quorum", "1/2")
                        .and("paper", true));
    }

    private Map<String, String> proposal(String code, String label, String name) {
        return Map.of(
                "code", code, "label", label, "proposalId", stage.the(name).id());
    }

    private void vote() {
        for (var member : List.of(KAREN, INGER, POUL)) {
            polls.vote("solution", stage.as(member), "", Body.of("choice", "sluse"));
        }
    }

    /** Two, for one alone in the urn would be no secret. */
    private void handOut() {
        handOut("ole", stage.party(OLE));
        handOut("bodil", stage.party(BODIL));
    }

    private void handOut(String key, String voter) {
        stage.guild()
                .tells(
                        "solution/paper/" + key,
                        stage.the("solution").path() + "/paper-voters",
                        Body.of("voter", voter));
    }

    private void count() {
        var list = stage.guild()
                .stores(
                        "paper-count",
                        "optaelling.txt",
                        "Optælling i lavets skur: dige 1, sluse 1. Underskrevet af to.");
        stage.guild()
                .changes(
                        "solution",
                        "/paper-counts",
                        Body.of(
                                        "ballots",
                                        List.of(
                                                Map.of("choice", "dige", "count", 1),
                                                Map.of("choice", "sluse", "count", 1)))
                                .and("documentId", list));
    }
}
