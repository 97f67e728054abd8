package dk.sambog.standalone.demo.keeping;

import static dk.sambog.standalone.demo.stage.Neighbour.BODIL;
import static dk.sambog.standalone.demo.stage.Organisation.STORMVAGT;
import static dk.sambog.standalone.identity.DemoUser.INGER;
import static dk.sambog.standalone.identity.DemoUser.KAREN;
import static dk.sambog.standalone.identity.DemoUser.OLE;

import dk.sambog.standalone.demo.stage.Body;
import dk.sambog.standalone.demo.stage.Chapter;
import dk.sambog.standalone.demo.stage.Scene;
import dk.sambog.standalone.demo.stage.Stage;
import dk.sambog.standalone.demo.stage.Voice;
import java.util.List;

/** A group without statutes: nobody but the group knows who belongs to it, so its members come and go in the ledger. */
final class StormWatch implements Chapter {
    private final Stage stage;

    StormWatch(Stage stage) {
        this.stage = stage;
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(375, "Naboerne danner en stormvagt", this::form),
                new Scene(402, "Inger går med i vagten", () -> join("inger", stage.party(INGER))),
                new Scene(520, "Bodil går ud af vagten", () -> leave("bodil", stage.party(BODIL), stage.stormWatch())),
                new Scene(625, "Ole flytter og går ud af vagten", () -> leave("ole", stage.party(OLE), stage.as(OLE))));
    }

    private void form() {
        join("karen", stage.party(KAREN));
        join("ole", stage.party(OLE));
        join("bodil", stage.party(BODIL));
    }

    private void join(String key, String member) {
        stage.stormWatch().tells("watch/join/" + key, group() + "/members", Body.of("member", member));
    }

    private void leave(String key, String member, Voice voice) {
        voice.tells("watch/leave/" + key, group() + "/members/departure", Body.of("member", member));
    }

    private String group() {
        return "/parties/" + stage.party(STORMVAGT);
    }
}
