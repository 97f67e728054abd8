package dk.sambog.standalone.demo;

import static dk.sambog.standalone.demo.Organisation.BYGGEFIRMA;
import static dk.sambog.standalone.demo.Organisation.FOND;
import static dk.sambog.standalone.demo.Organisation.KOMMUNE;
import static dk.sambog.standalone.demo.Organisation.LAG;
import static dk.sambog.standalone.demo.Organisation.SLUSELAV;
import static dk.sambog.standalone.identity.DemoUser.ANDERS;
import static dk.sambog.standalone.identity.DemoUser.FINN;
import static dk.sambog.standalone.identity.DemoUser.INGER;
import static dk.sambog.standalone.identity.DemoUser.METTE;
import static dk.sambog.standalone.identity.DemoUser.PARTNER;
import static dk.sambog.standalone.identity.DemoUser.POUL;

import dk.sambog.standalone.demo.Promises.Promise;
import java.util.EnumSet;
import java.util.List;

/** The parties sign, after one change of wording; what was promised is bound. A year later they sign an addition. */
final class Bargain {
    private final Stage stage;
    private final Beginning beginning;
    private final Promises promises;
    private Thing agreement = Thing.NONE;
    private Thing addition = Thing.NONE;
    private String agreementHash = "";
    private String additionHash = "";

    Bargain(Stage stage, Beginning beginning, Promises promises) {
        this.stage = stage;
        this.beginning = beginning;
        this.promises = promises;
    }

    List<Scene> agreeing() {
        return List.of(
                new Scene(60, "Kommunen skriver et udkast til aftale", this::draft),
                new Scene(66, "Sluselavet foreslår en ny ordlyd", this::reword),
                new Scene(70, "Sluselavet skriver under", () -> signAgreement(guild())),
                new Scene(71, "Byggefirmaet skriver under", () -> signAgreement(stage.as(POUL, BYGGEFIRMA))),
                new Scene(72, "LAG Vestkysten skriver under", () -> signAgreement(stage.as(ANDERS, LAG))),
                new Scene(73, "Fonden skriver under", () -> signAgreement(stage.as(PARTNER))),
                new Scene(75, "Kommunen skriver under: aftalen gælder", () -> signAgreement(municipality())),
                new Scene(78, "Tilsagnene bliver bindende", this::commit));
    }

    List<Scene> adding() {
        return List.of(
                new Scene(440, "Tillæg: en alarm, når vandet stiger", this::draftAddition),
                new Scene(444, "Sluselavet skriver under på tillægget", () -> signAddition(guild())),
                new Scene(446, "Kommunen skriver under på tillægget", () -> signAddition(municipality())),
                new Scene(448, "Kommunen bevilger alarmen", this::commitAddition));
    }

    private void draft() {
        agreement = stage.as(METTE, KOMMUNE)
                .does(
                        "agreement/draft",
                        "/agreements",
                        Body.of("projectId", beginning.project().id())
                                .and(
                                        "text",
                                        "Kommunen, lavet, firmaet, LAG'en og fonden bygger en højvandssluse ved Strandvej."
                                                + " Enhver giver, hvad den har givet tilsagn om. Kommunen ejer slusen;"
                                                + " lavet passer den.")
                                .and("signatories", everybody()));
    }

    private void reword() {
        agreement = guild().does(
                        "agreement/reword",
                        "/agreements/" + agreement.id() + "/versions",
                        agreement,
                        Body.of(
                                        "text",
                                        "Kommunen, lavet, firmaet, LAG'en og fonden bygger en højvandssluse ved Strandvej."
                                                + " Enhver giver, hvad den har givet tilsagn om. Kommunen ejer og forsikrer slusen;"
                                                + " lavet passer den, så længe det har mindst fem medlemmer.")
                                .and("signatories", everybody()));
        agreementHash = hashOf(agreement);
    }

    private void draftAddition() {
        addition = stage.as(METTE, KOMMUNE)
                .does(
                        "addition/draft",
                        "/agreements",
                        Body.of("projectId", beginning.project().id())
                                .and(
                                        "text",
                                        "Tillæg: kommunen betaler en alarm, der ringer til lavets vagt, når vandet stiger.")
                                .and("signatories", List.of(stage.party(KOMMUNE), stage.party(SLUSELAV))));
        additionHash = hashOf(addition);
    }

    private void signAgreement(Voice signer) {
        agreement = sign("agreement", agreement, 2, agreementHash, signer);
    }

    private void signAddition(Voice signer) {
        addition = sign("addition", addition, 1, additionHash, signer);
    }

    /** A signature binds to the very version that was read. */
    private static Thing sign(String key, Thing seen, int version, String hash, Voice signer) {
        return signer.does(
                key + "/signature/" + signer.person().login(),
                "/agreements/" + seen.id() + "/signatures",
                seen,
                Body.of("version", version).and("versionHash", hash).and("method", "MITID"));
    }

    private String hashOf(Thing proposed) {
        return stage.ledger()
                .payload(INGER, proposed.event("agreement.version-proposed"))
                .path("versionHash")
                .asString();
    }

    private void commit() {
        for (var promise : EnumSet.range(Promise.KAREN_MONEY, Promise.LAG_GRANT)) {
            if (promise != Promise.OLE_SANDBAGS) {
                promises.change(promise, "commitment", Body.of("agreementId", agreement.id()));
            }
        }
    }

    private void commitAddition() {
        promises.make(
                Promise.ALARM_GRANT,
                municipality(),
                promises.pledge("CASH_GRANT", "drift").kroner("40000.00"));
        promises.change(Promise.ALARM_GRANT, "commitment", Body.of("agreementId", addition.id()));
    }

    private List<String> everybody() {
        return List.of(
                stage.party(KOMMUNE),
                stage.party(SLUSELAV),
                stage.party(BYGGEFIRMA),
                stage.party(LAG),
                stage.party(FOND));
    }

    private Voice guild() {
        return stage.as(INGER, SLUSELAV);
    }

    private Voice municipality() {
        return stage.as(FINN, KOMMUNE);
    }
}
