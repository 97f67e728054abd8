package dk.sambog.command.facts.project;

import dk.sambog.events.need.NeedId;

/** A need that was reported, and whether it is neither merged nor closed. */
public record NeedFacts(NeedId needId, boolean open) {}
