package dk.sambog.command.facts.party;

import dk.sambog.events.LegalBasis;
import java.time.LocalDate;

/**
 * Something of a party must be kept.
 *
 * @param retainUntil the last local date of all
 * @param legalBasis of that date
 */
public record RetentionFacts(LegalBasis legalBasis, LocalDate retainUntil) {}
