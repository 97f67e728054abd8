package dk.sambog.command.lint;

import dk.sambog.command.lint.TextLint.Warning;

/**
 * Told to who wrote a text: it was kept, and may be better without what it seems to hold.
 *
 * @param pointer JSON pointer to the field of the request
 * @param code {@code email-address} or {@code phone-number}
 */
public record TextWarning(String pointer, String code, String message, String messageDa) {
    public static TextWarning of(String pointer, Warning warning) {
        return switch (warning) {
            case EMAIL_ADDRESS ->
                new TextWarning(
                        pointer,
                        warning.code(),
                        "The text seems to hold an e-mail address; contact data of people belongs in their own details.",
                        "Teksten ser ud til at indeholde en e-mailadresse; personers kontaktoplysninger hører til i deres egne oplysninger.");
            case PHONE_NUMBER ->
                new TextWarning(
                        pointer,
                        warning.code(),
                        "The text seems to hold a phone number; contact data of people belongs in their own details.",
                        "Teksten ser ud til at indeholde et telefonnummer; personers kontaktoplysninger hører til i deres egne oplysninger.");
        };
    }
}
