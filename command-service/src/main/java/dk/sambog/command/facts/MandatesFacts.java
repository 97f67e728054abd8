package dk.sambog.command.facts;

import java.util.List;

/** Every mandate one party was ever given by another, oldest first, whether it holds or not. */
public record MandatesFacts(List<MandateFacts> all) {}
