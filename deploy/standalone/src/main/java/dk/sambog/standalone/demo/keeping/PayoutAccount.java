package dk.sambog.standalone.demo.keeping;

import static dk.sambog.standalone.identity.DemoUser.KAREN;
import static dk.sambog.standalone.identity.DemoUser.METTE;

import dk.sambog.standalone.demo.stage.Body;
import dk.sambog.standalone.demo.stage.Chapter;
import dk.sambog.standalone.demo.stage.Scene;
import dk.sambog.standalone.demo.stage.Stage;
import java.util.List;

/** Karen enters where money may be paid to her; it counts once another has confirmed it. */
final class PayoutAccount implements Chapter {
    private final Stage stage;

    PayoutAccount(Stage stage) {
        this.stage = stage;
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(94, "Karen skriver sin konto, så hun kan få sine udlæg", this::enter),
                new Scene(96, "Kommunen bekræfter kontoen", this::confirm));
    }

    private void enter() {
        detail("ADDRESS", "Strandvej 4, 6960 Hvidesand");
        detail("PAYOUT_ACCOUNT", "1234 1234567");
    }

    private void detail(String field, String value) {
        stage.as(KAREN)
                .tells(
                        "karen/" + field,
                        "/parties/" + stage.party(KAREN) + "/details",
                        Body.of("field", field).and("value", value));
    }

    private void confirm() {
        stage.keep("karen", stage.seen(METTE, KAREN));
        stage.municipality().changes("karen", "/payout-account/confirmation", Body.empty());
    }
}
