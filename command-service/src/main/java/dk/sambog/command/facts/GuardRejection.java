package dk.sambog.command.facts;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** Refusals that follow from what the guards hold, the same for every feature. */
public enum GuardRejection implements Rejection {
    NOT_FOUNDED(
            409,
            "This ledger has not been founded: POST /installation comes first.",
            "Denne bog er ikke stiftet: POST /installation kommer først."),
    ALREADY_FOUNDED(409, "This ledger is founded already.", "Denne bog er allerede stiftet."),
    NO_SUCH_PARTY(422, "There is no such party.", "Parten findes ikke."),
    PARTY_MERGED(
            409,
            "The party was merged into another and accepts nothing more; name the one it is now.",
            "Parten er lagt sammen med en anden og tager ikke imod mere; angiv den part, den nu er."),
    PARTY_ERASED(410, "The person is erased.", "Personen er slettet."),
    NO_SUCH_PROJECT(422, "There is no such project.", "Projektet findes ikke."),
    NO_SUCH_NEED(422, "There is no such need.", "Behovet findes ikke."),
    NO_SUCH_PROPOSAL(422, "There is no such proposal.", "Forslaget findes ikke."),
    NO_SUCH_PLEDGE(422, "There is no such pledge.", "Tilsagnet findes ikke."),
    NO_SUCH_AGREEMENT(422, "There is no such agreement.", "Aftalen findes ikke."),
    NO_SUCH_DOCUMENT(422, "There is no such document.", "Dokumentet findes ikke."),
    NO_SUCH_MANDATE(404, "There is no such mandate.", "Fuldmagten findes ikke."),
    MANDATE_MISSING(
            403,
            "You hold no mandate for this from the party you act for.",
            "Du har ingen fuldmagt til dette fra den part, du handler for."),
    MANDATE_NOT_VALID_NOW(
            403,
            "Your mandate for this does not hold today: it has not begun, has ended or was revoked.",
            "Din fuldmagt til dette gælder ikke i dag: den er ikke begyndt, er ophørt eller er tilbagekaldt."),
    MANDATE_DOES_NOT_COVER(
            403,
            "The mandate you act under is for another project or a smaller amount.",
            "Den fuldmagt, du handler under, gælder et andet projekt eller et mindre beløb."),
    MANDATE_NOT_VALID_THEN(
            403, "The mandate did not hold on the date of the act.", "Fuldmagten gjaldt ikke på handlingens dato."),
    EFFECTIVE_IN_THE_FUTURE(
            422,
            "A fact cannot have happened after today; give the day it happened.",
            "En kendsgerning kan ikke være sket efter i dag; angiv dagen den skete."),
    REASON_MISSING(
            422,
            "Say why: it lies more than 31 days back, or takes something back.",
            "Angiv en begrundelse: det ligger mere end 31 dage tilbage eller tager noget tilbage.");

    private final Explanation explanation;

    GuardRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
