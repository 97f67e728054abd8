package dk.sambog.command.lint;

import dk.sambog.command.problem.CommandRejected;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for personal data where it does not belong. A CPR number is refused; an e-mail address or phone number is only
 * warned of, for it may be an organisation's.
 */
public final class TextLint {
    /** What a text seems to hold and may be better without. */
    public enum Warning {
        EMAIL_ADDRESS,
        PHONE_NUMBER;

        /** As it is told: {@code email-address} or {@code phone-number}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The warning of that code. */
        public static Warning of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    private static final int LONGEST_NAME = 200;

    // DDMMYY-SSSS, written together or with spaces between the pairs, and with a dash, a point, a slash or white space
    // before the last four; with points, slashes or dashes between the pairs only when something like a dash follows,
    // for
    // a date may stand before a year or a time of day.
    private static final String SERIAL = "(\\d)\\d{3}(?!\\d)";
    private static final List<Pattern> CPR = List.of(
            Pattern.compile("(?<!\\d)(\\d{2}) ?(\\d{2}) ?(\\d{2})[\\s\\p{Pd}\u2212._/:]{0,3}" + SERIAL),
            Pattern.compile(
                    "(?<!\\d)(\\d{2})[\\p{Pd}\u2212._/](\\d{2})[\\p{Pd}\u2212._/](\\d{2})\\s?[\\p{Pd}\u2212_]\\s?"
                            + SERIAL));
    // Soft hyphens, joiners and marks of direction are not seen, and break a number up as well as any dash.
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
    // Digests and ids in hexadecimal hold any digits, and are nobody's number.
    private static final Pattern DIGEST_OR_ID = Pattern.compile(
            "(?<!\\p{Alnum})(?:[0-9a-f]{40,128}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(?!\\p{Alnum})");
    private static final Pattern EMAIL = Pattern.compile("[\\p{Alnum}._%+-]+@[\\p{Alnum}-]+(\\.[\\p{Alnum}-]+)+");
    // Eight Danish digits in the usual groupings, or any number with a country code.
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\d+])(?:(?:\\+|00)\\d{1,3}[ -]?(?:\\d[ -]?){6,12}\\d|\\d{2} \\d{2} \\d{2} \\d{2}|\\d{4} \\d{4}"
                    + "|(?i:tlf\\.?|telefon|mobil|phone):? ?\\d{8})(?!\\d)");

    private TextLint() {}

    /** Refuses a text that holds a CPR number, naming {@code pointer}; answers the text. */
    public static String requireNoCpr(String pointer, String text) {
        if (holdsCpr(text)) {
            throw new CommandRejected(TextRejection.CPR_NUMBER, pointer);
        }
        return text;
    }

    /** A party's name, trimmed: 1 to 200 characters on one line and no CPR number, or a refusal that names {@code pointer}. */
    public static String requireName(String pointer, String name) {
        var trimmed = name.strip();
        if (trimmed.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new CommandRejected(TextRejection.NAME_EMPTY, pointer);
        }
        if (trimmed.codePointCount(0, trimmed.length()) > LONGEST_NAME) {
            throw new CommandRejected(TextRejection.NAME_TOO_LONG, pointer);
        }
        if (trimmed.codePoints().anyMatch(TextLint::breaksTheLine)) {
            throw new CommandRejected(TextRejection.NAME_ON_ONE_LINE, pointer);
        }
        return requireNoCpr(pointer, trimmed);
    }

    /** What the writer may want to take out again. */
    public static Set<Warning> warnings(String text) {
        var plain = plain(text);
        var found = EnumSet.noneOf(Warning.class);
        if (EMAIL.matcher(plain).find()) {
            found.add(Warning.EMAIL_ADDRESS);
        }
        if (PHONE.matcher(plain).find()) {
            found.add(Warning.PHONE_NUMBER);
        }
        return Set.copyOf(found);
    }

    static boolean holdsCpr(String text) {
        var seen = UNSEEN.matcher(plain(text)).replaceAll("");
        var plain = DIGEST_OR_ID.matcher(seen).replaceAll("#");
        return CPR.stream().anyMatch(form -> holds(form.matcher(plain)));
    }

    private static boolean holds(Matcher candidate) {
        // Each candidate may begin inside the one before: "12 010203-1234" is read from its second digit pair on too.
        for (var from = 0; candidate.find(from); from = candidate.start() + 1) {
            if (isBirthday(candidate)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the first six digits are a date of birth. The seventh digit gives the century (CPR-kontoret, "Personnummeret i
     * CPR"). The check digit is not asked for: numbers given out since 2007 need not satisfy modulus 11.
     */
    private static boolean isBirthday(Matcher cpr) {
        var day = Integer.parseInt(cpr.group(1));
        var month = Integer.parseInt(cpr.group(2));
        var year = Integer.parseInt(cpr.group(3));
        var seventh = cpr.group(4).charAt(0) - '0';
        try {
            // Substitute numbers, given to those without one, have 60 added to the day.
            LocalDate.of(century(seventh, year) + year, month, day > 60 ? day - 60 : day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int century(int seventh, int year) {
        return switch (seventh) {
            case 0, 1, 2, 3 -> 1900;
            case 4, 9 -> year <= 36 ? 2000 : 1900;
            default -> year <= 57 ? 2000 : 1800;
        };
    }

    private static boolean breaksTheLine(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    /** Compatibility forms made plain: full-width digits become digits, no-break spaces become spaces. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
