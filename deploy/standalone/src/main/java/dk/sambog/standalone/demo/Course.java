package dk.sambog.standalone.demo;

import static dk.sambog.standalone.demo.Organisation.BYGGEFIRMA;
import static dk.sambog.standalone.demo.Organisation.FOND;
import static dk.sambog.standalone.demo.Organisation.KOMMUNE;
import static dk.sambog.standalone.demo.Organisation.SLUSELAV;
import static dk.sambog.standalone.identity.DemoUser.INGER;
import static dk.sambog.standalone.identity.DemoUser.KAREN;
import static dk.sambog.standalone.identity.DemoUser.METTE;
import static dk.sambog.standalone.identity.DemoUser.RIKKE;

import java.util.List;
import java.util.Map;

/** How the project goes from stage to stage, who has which part in it, and what stands in its way. */
final class Course {
    private final Stage stage;
    private final Beginning beginning;

    Course(Stage stage, Beginning beginning) {
        this.stage = stage;
        this.beginning = beginning;
    }

    List<Scene> shaping() {
        return List.of(
                new Scene(4, "Projektet tager form", () -> enter("SHAPING")),
                new Scene(4, "Lavet siger, hvem der har hvilken rolle", this::giveRoles),
                new Scene(4, "Kommunen slår byggefirmaet op i CVR", this::lookUp));
    }

    List<Scene> talking() {
        return List.of(new Scene(26, "Projektet er i dialog", () -> enter("DIALOGUE")));
    }

    List<Scene> building() {
        return List.of(
                new Scene(79, "Der er en aftale", () -> enter("AGREED")),
                new Scene(80, "Projektet er finansieret", () -> enter("FUNDED")),
                new Scene(90, "Arbejdet begynder", () -> enter("EXECUTING")),
                new Scene(92, "En barriere: vandløbsloven", this::meetBarrier),
                new Scene(93, "Karens konto bekræftes af en anden", this::payout));
    }

    List<Scene> keeping() {
        return List.of(
                new Scene(405, "Er det, vi gør, stadig relevant?", this::review),
                new Scene(410, "Lavet adopterer åen", this::adopt));
    }

    List<Scene> done() {
        return List.of(new Scene(690, "Slusen står", () -> enter("COMPLETED")));
    }

    private void enter(String name) {
        beginning.changeProject("stage/" + name, "/stage", Body.of("stage", name));
    }

    private void giveRoles() {
        giveRole(stage.party(FOND), "FUNDER");
        giveRole(stage.party(KOMMUNE), "FACILITATOR");
        giveRole(stage.party(RIKKE), "AUDITOR");
    }

    private void giveRole(String party, String role) {
        stage.as(INGER, SLUSELAV)
                .does(
                        "role/" + role,
                        "/parties/" + party + "/roles",
                        Body.of("projectId", beginning.project().id()).and("role", role));
    }

    private void lookUp() {
        municipality()
                .does(
                        "firm/identity",
                        "/parties/" + stage.party(BYGGEFIRMA) + "/identity-verification",
                        Body.of("method", "REGISTER_EXTRACT")
                                .and("identifier", Map.of("scheme", "DK-CVR", "id", BYGGEFIRMA.cvr())));
    }

    private void meetBarrier() {
        beginning.changeProject(
                "barrier",
                "/barriers",
                Body.of("barrier", "LEGISLATION")
                        .and("description", "Vandløbsloven kræver en tilladelse, som tager tre måneder."));
    }

    private void payout() {
        var details = "/parties/" + stage.party(KAREN) + "/details";
        stage.as(KAREN)
                .does(
                        "karen/address",
                        details,
                        Body.of("field", "ADDRESS").and("value", "Strandvej 4, 6960 Hvidesand"));
        var account = stage.as(KAREN)
                .does(
                        "karen/account",
                        details,
                        Body.of("field", "PAYOUT_ACCOUNT").and("value", "1234 1234567"));
        municipality()
                .does(
                        "karen/account/confirmed",
                        "/parties/" + stage.party(KAREN) + "/payout-account/confirmation",
                        account,
                        Body.empty());
    }

    private void review() {
        beginning.changeProject(
                "review",
                "/reviews",
                Body.of("decision", "GO_ON")
                        .and("reason", "Slusen holdt i to storme; vagten vil gerne have en alarm.")
                        .and("nextOn", stage.date(770).toString()));
    }

    private void adopt() {
        beginning.changeProject(
                "adopt",
                "/standing-commitments",
                Body.of("what", "Strandvejsåen fra broen til mundingen")
                        .and("firstDueOn", stage.date(440).toString())
                        .and("everyMonths", 3));
    }

    private Voice municipality() {
        return stage.as(METTE, KOMMUNE);
    }
}
