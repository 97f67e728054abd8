package dk.sambog.command.facts.project;

/**
 * What keeps a project from being closed, and whether it may count as agreed.
 *
 * @param openPledges promises not yet given, withdrawn or lapsed
 * @param unverified contributions that keep a pledge bound by an agreement and that nobody has verified or rejected
 * @param inAgreement whether an agreement of the project is in force
 */
public record OpenItemsFacts(long openPledges, long unverified, boolean inAgreement) {}
