package dk.sambog.command.facts.project;

import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;

/** An open project: who leads it, and whether pledges may be made to it. */
public record ProjectFacts(ProjectId projectId, PartyId lead, boolean acceptsPledges) {}
