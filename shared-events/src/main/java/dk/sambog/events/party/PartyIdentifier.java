package dk.sambog.events.party;

/**
 * An organisation's number in a public register, by an org-id.guide scheme: {@code DK-CVR} is 8 digits.
 *
 * @param scheme the register, upper case ({@code DK-CVR}, {@code GB-CHC})
 * @param id the number there
 */
public record PartyIdentifier(String scheme, String id) {
    private static final int[] CVR_WEIGHTS = {2, 7, 6, 5, 4, 3, 2, 1};

    /**
     * Whether the number lacks the check digit its register once gave every number: a slip of the pen, or a new number. The
     * weighted sum of the eight digits of a CVR number, with 2, 7, 6, 5, 4, 3, 2 and 1, was divisible by 11 (Danish Business
     * Authority, "Modulus 11-kontrol"); such numbers are finite, and newer ones need not satisfy it.
     */
    public boolean lacksCheckDigit() {
        if (!scheme.equals("DK-CVR") || id.length() != CVR_WEIGHTS.length) {
            return false;
        }
        var sum = 0;
        for (var i = 0; i < CVR_WEIGHTS.length; i++) {
            sum += Character.digit(id.charAt(i), 10) * CVR_WEIGHTS[i];
        }
        return sum % 11 != 0;
    }
}
