package dk.sambog.command.installation;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** Why a founding is refused. */
enum InstallationRejection implements Rejection {
    WRONG_TOKEN(
            403,
            "The installation token is not the one this ledger waits for.",
            "Stiftelsesnøglen er ikke den, denne bog venter på."),
    OPERATOR_IS_AN_ORGANISATION(422, "A ledger is operated by an organisation.", "En bog drives af en organisation.");

    private final Explanation explanation;

    InstallationRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
