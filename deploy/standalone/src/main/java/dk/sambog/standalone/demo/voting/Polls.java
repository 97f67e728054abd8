package dk.sambog.standalone.demo.voting;

import dk.sambog.standalone.demo.stage.Body;
import dk.sambog.standalone.demo.stage.Stage;
import dk.sambog.standalone.demo.stage.Voice;
import java.util.List;
import java.util.Map;

/** How the guild votes, whatever it votes about: the chair calls, opens and closes. */
final class Polls {
    private final Stage stage;

    Polls(Stage stage) {
        this.stage = stage;
    }

    /** Calls a vote under {@code name} and opens it the same morning. */
    void call(String name, String question, List<String> electorate, int opens, int closes, Body rules) {
        stage.guild()
                .makes(
                        name,
                        "/votes",
                        rules.and("projectId", stage.the("project").id())
                                .and("question", question)
                                .and("electorate", electorate)
                                .and("opensAt", stage.at(opens).toString())
                                .and("closesAt", stage.at(closes).toString()));
        stage.guild().changes(name, "/opening", Body.empty());
    }

    static Map<String, String> option(String code, String label) {
        return Map.of("code", code, "label", label);
    }

    /** @param again tells a ballot from the one it replaces */
    void vote(String name, Voice voter, String again, Body ballot) {
        var whose = voter.onBehalfOf() == null ? "" : "/for-another";
        voter.tells(
                name + "/ballot/" + voter.person().login() + whose + again,
                stage.the(name).path() + "/ballots",
                ballot);
    }

    void close(String name) {
        stage.guild().changes(name, "/closing", Body.empty());
    }

    void certify(String name, Voice certifier) {
        certifier.changes(name, "/certification", Body.empty());
    }
}
