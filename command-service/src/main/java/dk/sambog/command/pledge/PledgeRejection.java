package dk.sambog.command.pledge;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** Why a pledge command is refused. */
enum PledgeRejection implements Rejection {
    NO_SUCH_PLEDGE(404, "There is no such pledge.", "Tilsagnet findes ikke."),
    PLEDGING_CLOSED(409, "The project does not take pledges now.", "Projektet modtager ikke tilsagn nu."),
    KIND_COUNTED_OTHERWISE(
            422,
            "This kind is counted in something else: cash in money, hours in minutes, goods in units.",
            "Denne slags opgøres i noget andet: penge i beløb, timer i minutter, ting i enheder."),
    ASSET_CHANGED(
            422,
            "A pledge keeps what it is counted in; withdraw it and make another.",
            "Et tilsagn opgøres altid i det samme; træk det tilbage og giv et nyt."),
    NOT_THE_GIVER(403, "Only the giver may do this with a pledge.", "Kun giveren kan gøre dette med et tilsagn."),
    ALREADY_WITHDRAWN(409, "The pledge is withdrawn.", "Tilsagnet er trukket tilbage."),
    ALREADY_COMMITTED(
            409,
            "An agreement binds the pledge; it is changed by amending the agreement.",
            "En aftale binder tilsagnet; det ændres ved at ændre aftalen."),
    LESS_THAN_GIVEN(409, "More than that is already given.", "Der er allerede givet mere end det."),
    NOTHING_CHANGED(409, "The pledge is that already.", "Tilsagnet er allerede det."),
    NOTHING_OPEN(409, "All that was promised is given.", "Alt, der var lovet, er givet."),
    DEADLINE_BEFORE_PLEDGE(
            422, "The deadline lies before the day of the pledge.", "Fristen ligger før tilsagnets dag."),
    AGREEMENT_NOT_IN_FORCE(
            409,
            "The agreement is not in force: a signatory is missing.",
            "Aftalen er ikke trådt i kraft: en underskrift mangler."),
    AGREEMENT_ENDED(409, "The agreement has ended.", "Aftalen er ophørt."),
    AGREEMENT_OF_ANOTHER_PROJECT(422, "The agreement is about another project.", "Aftalen gælder et andet projekt.");

    private final Explanation explanation;

    PledgeRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
