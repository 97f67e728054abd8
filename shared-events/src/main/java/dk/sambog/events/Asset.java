package dk.sambog.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * What an amount is counted in: {@code DKK/2} (minor units of an ISO 4217 currency and how many decimals they stand
 * for), {@code MIN} (minutes) or {@code UNIT:<what>} (whole units of something, {@code UNIT:sandbag}).
 */
public record Asset(String code) {
    public static final Asset MINUTES = new Asset("MIN");
    private static final Pattern UNIT = Pattern.compile("UNIT:[a-z0-9-]{1,40}");
    private static final Pattern MONEY = Pattern.compile("[A-Z]{3}/\\d");

    public Asset {
        if (!code.equals("MIN")
                && !UNIT.matcher(code).matches()
                && !(MONEY.matcher(code).matches() && code.equals(money(code.substring(0, 3))))) {
            throw new IllegalArgumentException("Not an asset: " + code);
        }
    }

    /** Reads {@code DKK/2}, {@code MIN} or {@code UNIT:<what>}. */
    @JsonCreator
    public static Asset of(String code) {
        return new Asset(code);
    }

    /** Money of an ISO 4217 currency; an unknown code is refused with {@link IllegalArgumentException}. */
    public static Asset ofCurrency(String currency) {
        return new Asset(money(currency));
    }

    /** Whole units of something named in lower case, {@code sandbag}. */
    public static Asset ofUnit(String what) {
        return new Asset("UNIT:" + what);
    }

    public boolean isMoney() {
        return code.indexOf('/') == 3;
    }

    /** The ISO 4217 code of a money asset. */
    public String currency() {
        if (!isMoney()) {
            throw new IllegalStateException(code + " is not money");
        }
        return code.substring(0, 3);
    }

    /** How many decimals the minor unit stands for; 0 for minutes and units. */
    public int decimals() {
        return isMoney() ? code.charAt(4) - '0' : 0;
    }

    @Override
    @JsonValue
    public String toString() {
        return code;
    }

    private static String money(String currency) {
        var digits = Currency.getInstance(currency).getDefaultFractionDigits();
        if (digits < 0) {
            throw new IllegalArgumentException("Not a currency one can pay in: " + currency);
        }
        return currency + "/" + digits;
    }
}
