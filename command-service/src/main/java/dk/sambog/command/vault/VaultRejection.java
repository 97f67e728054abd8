package dk.sambog.command.vault;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** Why the vault does not take something. */
enum VaultRejection implements Rejection {
    LOGIN_TAKEN(409, "This login belongs to a party already.", "Dette login hører allerede til en part.");

    private final Explanation explanation;

    VaultRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
