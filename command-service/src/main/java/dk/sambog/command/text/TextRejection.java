package dk.sambog.command.text;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** Why a text is not redacted. */
enum TextRejection implements Rejection {
    TEXT_REDACTED(409, "The text is redacted already.", "Teksten er allerede fjernet."),
    REDACTION_IS_FOR_THE_OPERATOR(
            403,
            "Redaction is decided on behalf of the organisation that operates this ledger.",
            "Fjernelse besluttes på vegne af den organisation, der driver bogen."),
    REDACTION_NEEDS_ANOTHER_BASIS(
            422,
            "Redaction needs a legal basis that takes away, not one that keeps.",
            "Fjernelse kræver et retsgrundlag, der fjerner, ikke ét, der bevarer.");

    private final Explanation explanation;

    TextRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
