package dk.sambog.command.offer;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** Why an offer command is refused. */
enum OfferRejection implements Rejection {
    NO_SUCH_OFFER(404, "There is no such offer.", "Tilbuddet findes ikke."),
    OFFER_WITHDRAWN(409, "The offer is withdrawn.", "Tilbuddet er trukket tilbage."),
    NOT_WHO_OFFERED(403, "Only the giver may do this with an offer.", "Kun giveren kan gøre dette med et tilbud."),
    NOT_YOURS_TO_MATCH(
            403,
            "An offer is matched to a need by its giver or by the ledger's operator.",
            "Et tilbud knyttes til et behov af giveren eller af den, der driver bogen."),
    NEED_IS_OVER(
            409,
            "The need is closed, or merged into another: name that one.",
            "Behovet er afsluttet eller lagt sammen med et andet: angiv det andet."),
    MATCHED_ALREADY(409, "The offer is matched to this need already.", "Tilbuddet er allerede knyttet til behovet."),
    OFFER_COUNTED_OTHERWISE(
            422,
            "This kind of offer is counted in something else: cash in money, hours in minutes, goods in units.",
            "Denne slags tilbud opgøres i noget andet: penge i beløb, timer i minutter, ting i enheder."),
    FREE_TO_BEFORE_FROM(
            422, "The last free day lies before the first.", "Den sidste ledige dag ligger før den første."),
    NO_LONGER_FREE(409, "The offer was free until an earlier day.", "Tilbuddet var kun ledigt til en tidligere dag."),
    MORE_THAN_OFFERED(
            409,
            "That is more than is left of the offer; pledge the rest on its own.",
            "Det er mere, end der er tilbage af tilbuddet; giv tilsagn om resten for sig."),
    BEFORE_THE_OFFER(422, "The offer was not made by that day.", "Tilbuddet var ikke givet på den dag.");

    private final Explanation explanation;

    OfferRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
