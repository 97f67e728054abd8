package dk.sambog.events;

/**
 * How another system names the same thing: a case number, an EU project number, a voucher number. Never personal.
 *
 * @param scheme who numbers, in lower case ({@code kle-case}, {@code eu-project})
 * @param value the number there, 1\u2013200 characters
 */
public record ExternalReference(String scheme, String value) {}
