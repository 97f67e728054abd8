package dk.sambog.command.vault;

/**
 * How somebody signs in: an identity provider, and its name for the person or machine. Kept in the vault only, never in an
 * event, a log or an address.
 */
public record Login(String issuer, String subject) {
    @Override
    public String toString() {
        return "Login[…]";
    }
}
