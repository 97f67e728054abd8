package dk.sambog.command.vault;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** Why the vault does not take something. */
enum VaultRejection implements Rejection {
    LOGIN_TAKEN(409, "This login belongs to a party already.", "Dette login hører allerede til en part."),
    EMAIL_FORM(422, "This is no e-mail address.", "Dette er ingen e-mailadresse."),
    PHONE_FORM(
            422,
            "A phone number is 8 Danish digits, or + and the country's number.",
            "Et telefonnummer er 8 danske cifre, eller + og landets nummer."),
    ADDRESS_FORM(422, "An address is one line of at most 300 characters.", "En adresse er én linje på højst 300 tegn."),
    ACCOUNT_FORM(
            422,
            "An account is a Danish register number and account number, or an IBAN with right check digits.",
            "En konto er et dansk registreringsnummer og kontonummer, eller et IBAN med rigtige kontrolcifre.");

    private final Explanation explanation;

    VaultRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
