package dk.sambog.standalone.demo.deciding;

import static dk.sambog.standalone.demo.stage.Organisation.BYGGEFIRMA;
import static dk.sambog.standalone.demo.stage.Organisation.FOND;
import static dk.sambog.standalone.demo.stage.Organisation.KOMMUNE;
import static dk.sambog.standalone.demo.stage.Organisation.LAG;
import static dk.sambog.standalone.identity.DemoUser.RIKKE;

import dk.sambog.standalone.demo.stage.Body;
import dk.sambog.standalone.demo.stage.Chapter;
import dk.sambog.standalone.demo.stage.Marker;
import dk.sambog.standalone.demo.stage.Scene;
import dk.sambog.standalone.demo.stage.Stage;
import java.util.List;
import java.util.Map;

/** How the project goes from stage to stage, who has which part in it, and what stands in its way. */
final class Course implements Chapter {
    private final Stage stage;

    Course(Stage stage) {
        this.stage = stage;
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(1, "Sluselavet åbner et projekt", this::open),
                new Scene(4, "Projektet tager form", () -> enter("SHAPING")),
                new Scene(4, "Lavet siger, hvem der har hvilken rolle", this::giveRoles),
                new Scene(4, "Kommunen slår byggefirmaet op i CVR", this::lookUp),
                new Scene(25, "Egenproduktion bliver til samproduktion", this::coproduce),
                new Scene(26, "Projektet er i dialog", () -> enter("DIALOGUE")),
                new Scene(79, "Der er en aftale", () -> enter("AGREED")),
                new Scene(80, "Projektet er finansieret", () -> enter("FUNDED")),
                new Scene(88, "Projektet kommer med i LAG'ens alliance", this::ally),
                new Scene(90, "Arbejdet begynder", () -> enter("EXECUTING")),
                new Scene(91, "Kommunen er ikke længere facilitator", this::layDown),
                new Scene(92, "En barriere: vandløbsloven", this::meetBarrier),
                new Scene(93, "Arbejdet hviler, til tilladelsen er der", this::suspend),
                new Scene(128, "Tilladelsen er der", this::resume),
                new Scene(405, "Er det, vi gør, stadig relevant?", this::review),
                new Scene(690, "Slusen står", () -> enter(Marker.LAST_STAGE)));
    }

    private void open() {
        stage.guild()
                .makes(
                        "project",
                        "/projects",
                        Body.of("title", "Højvandssluse ved Strandvej")
                                .and(
                                        "description",
                                        "Efterårets storme sætter Strandvej under vand. Sluselavet og naboerne vil bygge noget,"
                                                + " der holder, og passe det selv.")
                                .and("form", "SELF")
                                .and(
                                        "externalReferences",
                                        List.of(
                                                Map.of("scheme", Marker.SCHEME, "value", Marker.NAME),
                                                Map.of("scheme", "kle-case", "value", "01.05.13-P20-1-24"))));
    }

    private void enter(String name) {
        stage.guild().changes("project", "/stage", name, Body.of("stage", name));
    }

    private void giveRoles() {
        giveRole(stage.party(FOND), "FUNDER");
        giveRole(stage.party(KOMMUNE), "FACILITATOR");
        giveRole(stage.party(BYGGEFIRMA), "EXECUTING_PARTNER");
        giveRole(stage.party(RIKKE), "AUDITOR");
    }

    private void giveRole(String party, String role) {
        stage.keep(
                role,
                stage.guild()
                        .tells(
                                "role/" + role,
                                "/parties/" + party + "/roles",
                                Body.of("projectId", stage.the("project").id()).and("role", role)));
    }

    private void layDown() {
        var role = stage.the("FACILITATOR").event("party.role-assigned").part();
        stage.municipality()
                .tells(
                        "role/FACILITATOR/end",
                        "/parties/" + stage.party(KOMMUNE) + "/roles/" + role + "/revocation",
                        Body.of("projectId", stage.the("project").id())
                                .and("reason", "Arbejdet er begyndt; lavet leder det nu selv."));
    }

    private void lookUp() {
        stage.municipality()
                .tells(
                        "firm/identity",
                        "/parties/" + stage.party(BYGGEFIRMA) + "/identity-verification",
                        Body.of("method", "REGISTER_EXTRACT")
                                .and("identifier", BYGGEFIRMA.identifiers().getFirst()));
    }

    private void coproduce() {
        stage.guild()
                .changes(
                        "project",
                        "/production-form",
                        Body.of("form", "COPRODUCTION")
                                .and("reason", "Medlemmerne har stemt for at bygge sammen med kommunen."));
    }

    private void ally() {
        stage.guild().adds("project", "/alliances", Body.of("alliance", stage.party(LAG)));
    }

    private void meetBarrier() {
        stage.guild()
                .adds(
                        "project",
                        "/barriers",
                        Body.of("barrier", "LEGISLATION")
                                .and("description", "Vandløbsloven kræver en tilladelse, som tager fem uger."));
    }

    private void suspend() {
        stage.guild()
                .changes("project", "/suspension", Body.of("reason", "Vi graver ikke i åen, før tilladelsen er der."));
    }

    private void resume() {
        stage.guild().changes("project", "/resumption", Body.of("reason", "Tilladelsen kom med posten i dag."));
    }

    private void review() {
        stage.guild()
                .adds(
                        "project",
                        "/reviews",
                        Body.of("decision", "GO_ON")
                                .and("reason", "Slusen holdt i to storme; vagten vil gerne have en alarm.")
                                .and("nextOn", stage.date(770).toString()));
    }
}
