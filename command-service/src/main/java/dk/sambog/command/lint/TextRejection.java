package dk.sambog.command.lint;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** Why a text is not kept. */
enum TextRejection implements Rejection {
    CPR_NUMBER(
            422,
            "The text holds what looks like a CPR number; leave it out.",
            "Teksten indeholder noget, der ligner et CPR-nummer; udelad det."),
    NAME_EMPTY(422, "A name has at least one letter or digit.", "Et navn har mindst ét bogstav eller ciffer."),
    NAME_TOO_LONG(422, "A name is at most 200 characters.", "Et navn er højst 200 tegn."),
    NAME_ON_ONE_LINE(
            422, "A name stands on one line, without control characters.", "Et navn står på én linje, uden styretegn.");

    private final Explanation explanation;

    TextRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
