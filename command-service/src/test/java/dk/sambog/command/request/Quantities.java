package dk.sambog.command.request;

import java.util.List;

/** What a request may say of a quantity, and must not. */
final class Quantities {
    /**
     * @param json the members of the body that make up the quantity
     * @param pointer the field at fault
     */
    record Wrong(String json, int status, String slug, String pointer) {
        /** Whether a verifier means just this: nothing is accepted. */
        boolean isNothing() {
            return slug.equals("not-positive") && json.contains("0");
        }

        @Override
        public String toString() {
            return json;
        }
    }

    static final List<Wrong> WRONG = List.of(
            money("\"-1.00\"", "DKK", "not-an-amount", "/money/amount"),
            money("\"1e6\"", "DKK", "not-an-amount", "/money/amount"),
            money("\"1.250,00\"", "DKK", "not-an-amount", "/money/amount"),
            money("\"0.00\"", "DKK", "not-positive", "/money/amount"),
            money("\"999999999999999.99\"", "DKK", "absurdly-large", "/money/amount"),
            money("\"1.5\"", "JPY", "too-many-decimals", "/money/amount"),
            money("\"1.2345\"", "KWD", "too-many-decimals", "/money/amount"),
            money("\"0.001\"", "DKK", "too-many-decimals", "/money/amount"),
            money("\"1.00\"", "XXX", "not-a-currency", "/money/currency"),
            money("\"1.00\"", "kr.", "not-a-currency", "/money/currency"),
            // Money is text: a number may have been a float on its way.
            new Wrong(json("1250.00", "DKK"), 400, "malformed-field", "/money/amount"),
            new Wrong("{\"money\": {\"amount\": \"1.00\"}}", 422, "not-a-currency", "/money/currency"),
            new Wrong("{\"money\": {\"currency\": \"DKK\"}}", 422, "not-an-amount", "/money/amount"),
            new Wrong("{\"minutes\": -90}", 422, "not-positive", "/minutes"),
            new Wrong("{\"minutes\": 9223372036854775807}", 422, "absurdly-large", "/minutes"),
            new Wrong("{\"minutes\": 9223372036854775808}", 400, "malformed-field", "/minutes"),
            new Wrong("{\"minutes\": 90.5}", 400, "malformed-field", "/minutes"),
            new Wrong("{\"minutes\": \"90\"}", 400, "malformed-field", "/minutes"),
            new Wrong("{\"units\": {\"count\": -1, \"unit\": \"sandbag\"}}", 422, "not-positive", "/units/count"),
            new Wrong("{\"units\": {\"count\": 1, \"unit\": \"Sand Bag\"}}", 422, "not-a-unit", "/units/unit"),
            new Wrong("{}", 422, "one-quantity", "/money"),
            new Wrong(
                    "{\"money\": {\"amount\": \"1.00\", \"currency\": \"DKK\"}, \"minutes\": 90}",
                    422,
                    "one-quantity",
                    "/money"),
            new Wrong(
                    "{\"minutes\": 90, \"units\": {\"count\": 1, \"unit\": \"sandbag\"}}",
                    422,
                    "one-quantity",
                    "/money"));

    private Quantities() {}

    private static Wrong money(String amount, String currency, String slug, String pointer) {
        return new Wrong(json(amount, currency), 422, slug, pointer);
    }

    private static String json(String amount, String currency) {
        return "{\"money\": {\"amount\": %s, \"currency\": \"%s\"}}".formatted(amount, currency);
    }
}
