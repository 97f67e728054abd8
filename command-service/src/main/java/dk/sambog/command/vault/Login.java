package dk.sambog.command.vault;

/**
 * How somebody signs in: an identity provider, and its name for the person or machine. Never in an event, a log or an
 * address; the vault keeps a fingerprint of it.
 */
public record Login(String issuer, String subject) {
    @Override
    public String toString() {
        return "Login[…]";
    }
}
