package dk.sambog.standalone.demo.voting;

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

/** A small citizens' budget: what is the surplus of the sluice feast to be spent on? What does not fit is left out. */
final class SurplusVote implements Chapter {
    private final Stage stage;
    private final Polls polls;

    SurplusVote(Stage stage) {
        this.stage = stage;
        this.polls = new Polls(stage);
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(562, "Lavet spørger: hvad bruger vi festens overskud på?", this::call),
                new Scene(564, "Medlemmerne sætter kryds", this::vote),
                new Scene(569, "En bænk, en redningskrans og et skilt", () -> polls.close("surplus")),
                new Scene(570, "Karen attesterer resultatet", () -> polls.certify("surplus", stage.as(KAREN))));
    }

    private void call() {
        polls.call(
                "surplus",
                "Hvad skal overskuddet fra slusefesten bruges til?",
                List.of(stage.party(KAREN), stage.party(OLE), stage.party(INGER), stage.party(POUL)),
                562,
                569,
                Body.of(
                                "options",
                                List.of(
                                        wish("baenk", "En bænk ved slusen", "2500.00"),
                                        wish("krans", "En redningskrans", "1200.00"),
                                        wish("grill", "En grillplads", "1900.00"),
                                        wish("skilt", "Et skilt om slusens historie", "650.00")))
                        .and("secrecy", "SECRET")
                        .and("method", "APPROVAL")
                        .and("outcome", "BUDGET")
                        .and("budget", money("4350.50"))
                        .and("tieRule", "LOWER_COST")
                        .and("quorum", 3));
    }

    private static Map<String, Object> wish(String code, String label, String kroner) {
        return Map.of("code", code, "label", label, "cost", money(kroner));
    }

    private static Map<String, String> money(String kroner) {
        return Map.of("amount", kroner, "currency", "DKK");
    }

    private void vote() {
        polls.vote("surplus", stage.as(KAREN), "", choices("baenk", "krans"));
        polls.vote("surplus", stage.as(OLE), "", choices("baenk", "grill"));
        polls.vote("surplus", stage.as(INGER), "", choices("baenk", "krans", "skilt"));
        polls.vote("surplus", stage.as(POUL), "", choices("krans", "skilt"));
    }

    private static Body choices(String... codes) {
        return Body.of("choices", List.of(codes));
    }
}
