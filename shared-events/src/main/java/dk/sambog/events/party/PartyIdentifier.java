package dk.sambog.events.party;

/**
 * An organisation's number in a public register, by an org-id.guide scheme: {@code DK-CVR} is 8 digits.
 *
 * @param scheme the register, upper case ({@code DK-CVR}, {@code GB-CHC})
 * @param id the number there
 */
public record PartyIdentifier(String scheme, String id) {}
