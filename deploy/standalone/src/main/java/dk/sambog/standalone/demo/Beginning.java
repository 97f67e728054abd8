package dk.sambog.standalone.demo;

import static dk.sambog.standalone.demo.Organisation.SLUSELAV;
import static dk.sambog.standalone.identity.DemoUser.INGER;
import static dk.sambog.standalone.identity.DemoUser.KAREN;
import static dk.sambog.standalone.identity.DemoUser.OLE;
import static dk.sambog.standalone.identity.DemoUser.POUL;

import dk.sambog.standalone.identity.DemoUser;
import java.util.List;
import java.util.Map;

/** Storms flood Strandvej; the sluice guild opens a project and votes, twice: with whom, and what. */
final class Beginning {
    /** By this reference the story is known again. */
    static final String SCHEME = "demo";

    static final String NAME = "hvidesand";

    private final Stage stage;
    private final Asking asking;
    private Thing project = Thing.NONE;
    private Thing together = Thing.NONE;
    private Thing solution = Thing.NONE;

    Beginning(Stage stage, Asking asking) {
        this.stage = stage;
        this.asking = asking;
    }

    Thing project() {
        return project;
    }

    /** The vote that chose between the solutions. */
    Thing solution() {
        return solution;
    }

    List<Scene> opening() {
        return List.of(new Scene(1, "Sluselavet åbner et projekt", this::open));
    }

    List<Scene> together() {
        return List.of(
                new Scene(5, "Lavet spørger: skal vi gå sammen med kommunen?", this::callOpenVote),
                new Scene(7, "Medlemmerne stemmer åbent", this::voteOpenly),
                new Scene(12, "Afstemningen lukkes", () -> together = close("together", together)),
                new Scene(13, "Karen attesterer resultatet", this::certify));
    }

    List<Scene> choosing() {
        return List.of(
                new Scene(15, "Lavet spørger: dige eller sluse?", this::callSecretVote),
                new Scene(17, "Medlemmerne stemmer hemmeligt", this::voteSecretly),
                new Scene(22, "Slusen vinder", () -> solution = close("solution", solution)),
                new Scene(25, "Egenproduktion bliver til samproduktion", this::coproduce));
    }

    private void open() {
        project = guild().does(
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
                                                Map.of("scheme", SCHEME, "value", NAME),
                                                Map.of("scheme", "kle-case", "value", "01.05.13-P20-1-24"))));
    }

    private void callOpenVote() {
        together = call(
                "together",
                "Skal sluselavet gå sammen med kommunen om Strandvej?",
                "OPEN",
                5,
                12,
                List.of(option("ja", "Ja, vi bygger sammen"), option("nej", "Nej, vi klarer det selv")));
    }

    private void voteOpenly() {
        vote("together", together, KAREN, "ja", "");
        vote("together", together, OLE, "nej", "");
        vote("together", together, INGER, "ja", "");
        vote("together", together, POUL, "ja", "");
        vote("together", together, OLE, "ja", "/again");
    }

    private void callSecretVote() {
        solution = call(
                "solution",
                "Hvad skal vi bygge?",
                "SECRET",
                15,
                22,
                List.of(
                        option("dige", "Et dige langs Strandvej", asking.dike()),
                        option("sluse", "En håndbetjent højvandssluse", asking.sluice())));
    }

    private void voteSecretly() {
        vote("solution", solution, KAREN, "sluse", "");
        vote("solution", solution, OLE, "dige", "");
        vote("solution", solution, INGER, "sluse", "");
        vote("solution", solution, POUL, "sluse", "");
    }

    private void coproduce() {
        project = guild().does(
                        "form",
                        "/projects/" + project.id() + "/production-form",
                        project,
                        Body.of("form", "COPRODUCTION")
                                .and("reason", "Medlemmerne har stemt for at bygge sammen med kommunen."));
    }

    private Thing call(
            String key, String question, String secrecy, int opens, int closes, List<Map<String, String>> options) {
        var vote = guild().does(
                        key + "/call",
                        "/votes",
                        Body.of("projectId", project.id())
                                .and("question", question)
                                .and("options", options)
                                .and(
                                        "electorate",
                                        List.of(
                                                stage.party(KAREN),
                                                stage.party(OLE),
                                                stage.party(INGER),
                                                stage.party(POUL)))
                                .and("secrecy", secrecy)
                                .and("quorum", 3)
                                .and("opensAt", stage.at(opens).toString())
                                .and("closesAt", stage.at(closes).toString()));
        return guild().does(key + "/open", "/votes/" + vote.id() + "/opening", vote, Body.empty());
    }

    private static Map<String, String> option(String code, String label) {
        return Map.of("code", code, "label", label);
    }

    private static Map<String, String> option(String code, String label, Thing proposal) {
        return Map.of("code", code, "label", label, "proposalId", proposal.id());
    }

    private void vote(String key, Thing vote, DemoUser voter, String choice, String again) {
        stage.as(voter)
                .does(
                        key + "/ballot/" + voter.login() + again,
                        "/votes/" + vote.id() + "/ballots",
                        Body.of("choice", choice));
    }

    private Thing close(String key, Thing vote) {
        return guild().does(key + "/close", "/votes/" + vote.id() + "/closing", vote, Body.empty());
    }

    private void certify() {
        stage.as(KAREN).does("together/certify", "/votes/" + together.id() + "/certification", together, Body.empty());
    }

    /** Something the guild decides about its project as it stands now. */
    void changeProject(String key, String path, Body body) {
        project = guild().does(key, "/projects/" + project.id() + path, project, body);
    }

    private Voice guild() {
        return stage.as(INGER, SLUSELAV);
    }

    /** Pledges are taken from now on. */
    void openPledging() {
        project = guild().does("pledging", "/projects/" + project.id() + "/pledging-opening", project, Body.empty());
    }

    /** No more are taken. */
    void closePledging() {
        project =
                guild().does("pledging-end", "/projects/" + project.id() + "/pledging-closing", project, Body.empty());
    }
}
