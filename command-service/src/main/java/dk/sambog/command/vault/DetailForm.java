package dk.sambog.command.vault;

import static dk.sambog.command.vault.VaultRejection.ACCOUNT_FORM;
import static dk.sambog.command.vault.VaultRejection.ADDRESS_FORM;
import static dk.sambog.command.vault.VaultRejection.EMAIL_FORM;
import static dk.sambog.command.vault.VaultRejection.PHONE_FORM;

import dk.sambog.command.lint.TextLint;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.party.PartyDetail;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/** The one form of each detail: how it is kept, and what is refused. */
final class DetailForm {
    private static final int LONGEST_ADDRESS = 300;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.)+\\p{L}{2,63}");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{5,14}");
    private static final Pattern DANISH_PHONE = Pattern.compile("\\d{8}");
    // Register number, then the account, which banks write with up to ten digits.
    private static final Pattern DANISH_ACCOUNT = Pattern.compile("(\\d{4})[ .-]?(\\d{1,10})");
    // ISO 13616.
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");

    private DetailForm() {}

    /** The value as it is kept; refused, naming {@code pointer}, when it is no such thing or holds a CPR number. */
    static String require(String pointer, PartyDetail field, String value) {
        return switch (field) {
            case NAME -> TextLint.requireName(pointer, value);
            case EMAIL -> email(pointer, value.strip());
            case PHONE -> phone(pointer, value);
            case ADDRESS -> address(pointer, value.strip());
            case PAYOUT_ACCOUNT -> account(pointer, value.strip());
        };
    }

    private static String email(String pointer, String value) {
        if (!EMAIL.matcher(value).matches()) {
            throw new CommandRejected(EMAIL_FORM, pointer);
        }
        return TextLint.requireNoCpr(pointer, value);
    }

    private static String phone(String pointer, String value) {
        var digits = value.replaceAll("[\\s().-]", "").replaceFirst("^00", "+");
        if (DANISH_PHONE.matcher(digits).matches()) {
            return "+45" + digits;
        }
        if (!PHONE.matcher(digits).matches()) {
            throw new CommandRejected(PHONE_FORM, pointer);
        }
        return digits;
    }

    private static String address(String pointer, String value) {
        var hasWord = value.codePoints().anyMatch(Character::isLetter);
        var isPlain = value.codePoints().noneMatch(Character::isISOControl);
        if (!hasWord || !isPlain || value.length() > LONGEST_ADDRESS) {
            throw new CommandRejected(ADDRESS_FORM, pointer);
        }
        return TextLint.requireNoCpr(pointer, value);
    }

    /** Not linted for CPR numbers: ten digits of an account may look like one. */
    private static String account(String pointer, String value) {
        var danish = DANISH_ACCOUNT.matcher(value);
        if (danish.matches()) {
            return danish.group(1) + "-" + "0".repeat(10 - danish.group(2).length()) + danish.group(2);
        }
        var iban = value.replace(" ", "").toUpperCase(Locale.ROOT);
        if (!IBAN.matcher(iban).matches() || !hasCheckDigits(iban)) {
            throw new CommandRejected(ACCOUNT_FORM, pointer);
        }
        return iban;
    }

    /** ISO 7064 MOD 97-10: country and check digits moved to the end, letters as numbers from 10. */
    private static boolean hasCheckDigits(String iban) {
        var digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4))
                .chars()
                .forEach(character -> digits.append(Character.getNumericValue(character)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }
}
