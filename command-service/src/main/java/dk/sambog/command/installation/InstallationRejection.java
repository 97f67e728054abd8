package dk.sambog.command.installation;

import dk.sambog.command.problem.Rejection;
import java.util.Locale;

/** Why a founding is refused. */
enum InstallationRejection implements Rejection {
    WRONG_TOKEN(
            403,
            "The installation token is not the one this ledger waits for.",
            "Stiftelsesnøglen er ikke den, denne bog venter på."),
    OPERATOR_IS_AN_ORGANISATION(422, "A ledger is operated by an organisation.", "En bog drives af en organisation.");

    private final int status;
    private final String english;
    private final String danish;

    InstallationRejection(int status, String english, String danish) {
        this.status = status;
        this.english = english;
        this.danish = danish;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String danish() {
        return danish;
    }
}
