package dk.sambog.standalone.demo.voting;

import static dk.sambog.standalone.demo.stage.Neighbour.BODIL;
import static dk.sambog.standalone.demo.voting.Polls.option;
import static dk.sambog.standalone.identity.DemoUser.INGER;
import static dk.sambog.standalone.identity.DemoUser.KAREN;
import static dk.sambog.standalone.identity.DemoUser.OLE;
import static dk.sambog.standalone.identity.DemoUser.POUL;

import dk.sambog.standalone.demo.stage.Body;
import dk.sambog.standalone.demo.stage.Chapter;
import dk.sambog.standalone.demo.stage.Scene;
import dk.sambog.standalone.demo.stage.Stage;
import java.util.List;

/** An open vote: with whom? One changes his mind, and one votes for a neighbour who gave her a power of attorney. */
final class TogetherVote implements Chapter {
    private final Stage stage;
    private final Polls polls;

    TogetherVote(Stage stage) {
        this.stage = stage;
        this.polls = new Polls(stage);
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(5, "Lavet spørger: skal vi gå sammen med kommunen?", this::call),
                new Scene(6, "Bodil giver Karen fuldmagt til at stemme for sig", this::giveProxy),
                new Scene(7, "Medlemmerne stemmer åbent", this::vote),
                new Scene(12, "Afstemningen lukkes", () -> polls.close("together")),
                new Scene(13, "Ole attesterer resultatet", () -> polls.certify("together", stage.as(OLE))));
    }

    private void call() {
        polls.call(
                "together",
                "Skal sluselavet gå sammen med kommunen om Strandvej?",
                List.of(
                        stage.party(KAREN),
                        stage.party(OLE),
                        stage.party(INGER),
                        stage.party(POUL),
                        stage.party(BODIL)),
                5,
                12,
                Body.of(
                                "options",
                                List.of(option("ja", "Ja, vi bygger sammen"), option("nej", "Nej, vi klarer det selv")))
                        .and("secrecy", "OPEN")
                        .and("quorum", 3)
                        .and("proxies", 1));
    }

    /** On paper, and written down by the municipality: Bodil does not sign in. */
    private void giveProxy() {
        stage.municipality()
                .tells(
                        "proxy/bodil",
                        "/parties/" + stage.party(BODIL) + "/mandates",
                        Body.of("grantee", stage.party(KAREN))
                                .and("acts", List.of("VOTE"))
                                .and("projectId", stage.the("project").id())
                                .and("validTo", stage.date(12).toString()));
    }

    private void vote() {
        polls.vote("together", stage.as(KAREN), "", Body.of("choice", "ja"));
        polls.vote("together", stage.as(KAREN, BODIL), "", Body.of("choice", "ja"));
        polls.vote("together", stage.as(OLE), "", Body.of("choice", "nej"));
        polls.vote("together", stage.as(INGER), "", Body.of("choice", "ja"));
        polls.vote("together", stage.as(POUL), "", Body.of("choice", "ja"));
        polls.vote("together", stage.as(OLE), "/again", Body.of("choice", "ja"));
    }
}
