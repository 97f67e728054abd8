package dk.sambog.command.facts;

import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.project.ProjectId;

/** An agreement, and whether every signatory has signed one version. */
public record AgreementFacts(AgreementId agreementId, ProjectId projectId, boolean inForce) {}
