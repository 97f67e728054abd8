package dk.sambog.command.project;

import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PARTY;
import static dk.sambog.command.project.ProjectRejection.IMPORT_IS_FOR_THE_OPERATOR;
import static dk.sambog.command.project.ProjectRejection.IMPORT_NAMES_THE_LEAD;
import static dk.sambog.command.project.ProjectRejection.LEAD_IS_WHO_YOU_ACT_FOR;
import static dk.sambog.command.project.ProjectRejection.REFERENCE_SCHEME_FORM;
import static dk.sambog.command.project.ProjectRejection.REFERENCE_TWICE;
import static dk.sambog.command.project.ProjectRejection.REFERENCE_VALUE_FORM;
import static dk.sambog.command.project.ProjectRejection.TOO_MANY_REFERENCES;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.project.ProjectCommand.OpenProject;
import dk.sambog.events.ExternalReference;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectEvent;
import dk.sambog.events.project.ProjectEvent.ProjectOpened;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who may open a project for whom, and what it may be known by elsewhere. */
final class ProjectOpening {
    private static final int MOST_REFERENCES = 20;
    private static final Pattern SCHEME = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern VALUE = Pattern.compile("\\P{Cntrl}{1,200}");

    private ProjectOpening() {}

    static List<ProjectEvent> open(OpenProject command, Facts facts) {
        var lead = lead(command.lead(), facts);
        facts.requireCover(command.projectId(), null);
        facts.requireNotInTheFuture(command.effectiveOn());
        requireReferences(command.externalReferences());
        return List.of(new ProjectOpened(
                command.projectId(),
                lead,
                command.form(),
                command.title(),
                command.description(),
                command.externalReferences(),
                command.effectiveOn()));
    }

    private static PartyId lead(@Nullable PartyId named, Facts facts) {
        if ((named == null || named.equals(facts.onBehalfOf())) && facts.isEntitledTo(MandateAct.LEAD)) {
            return facts.onBehalfOf();
        }
        if (!facts.isMandatedTo(MandateAct.IMPORT)) {
            throw new CommandRejected(LEAD_IS_WHO_YOU_ACT_FOR, "/lead");
        }
        if (named == null) {
            throw new CommandRejected(IMPORT_NAMES_THE_LEAD, "/lead");
        }
        if (!facts.isForOperator()) {
            throw new CommandRejected(IMPORT_IS_FOR_THE_OPERATOR);
        }
        return facts.require(new Guard.OfParty(named), NO_SUCH_PARTY, "/lead").partyId();
    }

    private static void requireReferences(List<ExternalReference> references) {
        if (references.size() > MOST_REFERENCES) {
            throw new CommandRejected(TOO_MANY_REFERENCES, "/externalReferences");
        }
        var seen = new HashSet<ExternalReference>();
        for (var i = 0; i < references.size(); i++) {
            var reference = references.get(i);
            var pointer = "/externalReferences/" + i;
            if (!SCHEME.matcher(reference.scheme()).matches()) {
                throw new CommandRejected(REFERENCE_SCHEME_FORM, pointer + "/scheme");
            }
            if (!VALUE.matcher(reference.value()).matches()) {
                throw new CommandRejected(REFERENCE_VALUE_FORM, pointer + "/value");
            }
            if (!seen.add(reference)) {
                throw new CommandRejected(REFERENCE_TWICE, pointer);
            }
        }
    }
}
