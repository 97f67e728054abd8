package dk.sambog.command.body;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** What can be wrong with a quantity. */
enum QuantityRejection implements Rejection {
    ONE_QUANTITY("Give exactly one of money, minutes and units.", "Angiv netop én af beløb, minutter og enheder."),
    NOT_AN_AMOUNT(
            "An amount is decimal text such as \"1250.00\", at most 15 digits before the point.",
            "Et beløb er decimaltekst som \"1250.00\", højst 15 cifre før punktummet."),
    NOT_A_CURRENCY("Give an ISO 4217 currency such as DKK.", "Angiv en ISO 4217-valuta som DKK."),
    NOT_A_UNIT(
            "A unit is a lower-case word such as sandbag or room-hour.",
            "En enhed er et ord med små bogstaver som sandbag eller room-hour."),
    TOO_MANY_DECIMALS("The currency has no such small part.", "Så små dele har valutaen ikke."),
    NOT_POSITIVE("A quantity is more than 0.", "En mængde er større end 0."),
    ABSURDLY_LARGE("No single quantity is that large.", "Så stor er ingen enkelt mængde.");

    private final Explanation explanation;

    QuantityRejection(String english, String danish) {
        this.explanation = new Explanation(422, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
