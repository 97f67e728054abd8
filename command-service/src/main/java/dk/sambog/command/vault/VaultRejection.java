package dk.sambog.command.vault;

import dk.sambog.command.problem.Rejection;
import java.util.Locale;

/** Why the vault does not take something. */
enum VaultRejection implements Rejection {
    LOGIN_TAKEN(409, "This login belongs to a party already.", "Dette login hører allerede til en part.");

    private final int status;
    private final String english;
    private final String danish;

    VaultRejection(int status, String english, String danish) {
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
