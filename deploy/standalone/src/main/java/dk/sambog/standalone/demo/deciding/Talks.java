package dk.sambog.standalone.demo.deciding;

import static dk.sambog.standalone.demo.stage.Organisation.BYGGEFIRMA;
import static dk.sambog.standalone.demo.stage.Organisation.KOMMUNE;

import dk.sambog.standalone.demo.stage.Body;
import dk.sambog.standalone.demo.stage.Chapter;
import dk.sambog.standalone.demo.stage.Scene;
import dk.sambog.standalone.demo.stage.Stage;
import java.util.List;

/** The dialogue with the council: what is said there binds nobody yet. */
final class Talks implements Chapter {
    private final Stage stage;

    Talks(Stage stage) {
        this.stage = stage;
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(26, "Dialogen med kommunen begynder", this::talk),
                new Scene(29, "Dialogen ender med enighed", this::conclude));
    }

    private void talk() {
        stage.guild()
                .makes(
                        "dialogue",
                        "/dialogues",
                        Body.of("projectId", stage.the("project").id())
                                .and("participants", List.of(stage.party(KOMMUNE), stage.party(BYGGEFIRMA)))
                                .and("subject", "Hvem bygger, ejer og passer slusen?"));
        stage.guild()
                .adds(
                        "dialogue",
                        "/positions",
                        Body.of("position", "Lavet vil passe slusen, hvis kommunen ejer og forsikrer den."));
        stage.treasurer()
                .adds(
                        "dialogue",
                        "/replies",
                        Body.of("reply", "Det vil vi, når aftalen siger, hvor længe lavet passer den."));
        stage.treasurer()
                .adds(
                        "dialogue",
                        "/commitments",
                        Body.empty().kroner("250000.00").and("statement", "Så meget kunne vi lægge i slusen."));
    }

    private void conclude() {
        stage.guild()
                .changes(
                        "dialogue",
                        "/conclusion",
                        Body.of("conclusion", "AGREEMENT")
                                .and("statement", "Vi bygger sammen. Kommunen ejer, lavet passer."));
    }
}
