package dk.sambog.command.project;

import static dk.sambog.command.facts.GuardRejection.EFFECTIVE_IN_THE_FUTURE;
import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PARTY;
import static dk.sambog.command.project.ProjectRejection.BEFORE_THE_PROJECT;
import static dk.sambog.command.project.ProjectRejection.FORM_ALREADY_SET;
import static dk.sambog.command.project.ProjectRejection.IMPORT_IS_FOR_THE_OPERATOR;
import static dk.sambog.command.project.ProjectRejection.IMPORT_NAMES_THE_LEAD;
import static dk.sambog.command.project.ProjectRejection.LEAD_IS_WHO_YOU_ACT_FOR;
import static dk.sambog.command.project.ProjectRejection.NOT_THE_LEAD;
import static dk.sambog.command.project.ProjectRejection.NO_SUCH_PROJECT;
import static dk.sambog.command.project.ProjectRejection.PLEDGING_ALREADY_OPEN;
import static dk.sambog.command.project.ProjectRejection.PLEDGING_NOT_OPEN;
import static dk.sambog.command.project.ProjectRejection.REFERENCE_SCHEME_FORM;
import static dk.sambog.command.project.ProjectRejection.REFERENCE_TWICE;
import static dk.sambog.command.project.ProjectRejection.REFERENCE_VALUE_FORM;
import static dk.sambog.command.project.ProjectRejection.TOO_MANY_REFERENCES;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.InstallationFacts;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.project.ProjectCommand.ClosePledging;
import dk.sambog.command.project.ProjectCommand.OpenPledging;
import dk.sambog.command.project.ProjectCommand.OpenProject;
import dk.sambog.command.project.ProjectCommand.SetProductionForm;
import dk.sambog.command.project.ProjectState.NotOpened;
import dk.sambog.command.project.ProjectState.Open;
import dk.sambog.events.ExternalReference;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectEvent;
import dk.sambog.events.project.ProjectEvent.PledgingClosed;
import dk.sambog.events.project.ProjectEvent.PledgingOpened;
import dk.sambog.events.project.ProjectEvent.ProductionFormSet;
import dk.sambog.events.project.ProjectEvent.ProjectOpened;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of projects: one party leads, and it alone says in which form and whether pledges are taken. */
final class ProjectDecider {
    private static final int MOST_REFERENCES = 20;
    private static final Pattern SCHEME = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern VALUE = Pattern.compile("\\P{Cntrl}{1,200}");

    private ProjectDecider() {}

    static List<ProjectEvent> decide(ProjectState state, ProjectCommand command, Facts facts) {
        return switch (command) {
            case OpenProject open -> open(open, facts);
            case SetProductionForm set -> setForm(led(state, set, facts), set, facts);
            case OpenPledging open -> openPledging(led(state, open, facts), open, facts);
            case ClosePledging close -> closePledging(led(state, close, facts), close, facts);
        };
    }

    static ProjectState evolve(ProjectState state, ProjectEvent event) {
        return switch (event) {
            case ProjectOpened opened -> new Open(opened.lead(), opened.form(), opened.effectiveOn(), false);
            case ProductionFormSet set -> {
                var was = open(state);
                yield new Open(was.lead(), set.form(), was.since(), was.acceptsPledges());
            }
            case PledgingOpened _ -> {
                var was = open(state);
                yield new Open(was.lead(), was.form(), was.since(), true);
            }
            case PledgingClosed _ -> {
                var was = open(state);
                yield new Open(was.lead(), was.form(), was.since(), false);
            }
        };
    }

    private static List<ProjectEvent> open(OpenProject command, Facts facts) {
        var lead = lead(command.lead(), facts);
        facts.requireCover(command.projectId(), null);
        requireNotInTheFuture(command.effectiveOn(), facts);
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
        if ((named == null || named.equals(facts.onBehalfOf())) && leadsThere(facts)) {
            return facts.onBehalfOf();
        }
        if (facts.mandate() == null || !facts.mandate().acts().contains(MandateAct.IMPORT)) {
            throw new CommandRejected(LEAD_IS_WHO_YOU_ACT_FOR, "/lead");
        }
        if (named == null) {
            throw new CommandRejected(IMPORT_NAMES_THE_LEAD, "/lead");
        }
        if (!facts.find(new Guard.OfInstallation())
                .map(InstallationFacts::operator)
                .equals(Optional.of(facts.onBehalfOf()))) {
            throw new CommandRejected(IMPORT_IS_FOR_THE_OPERATOR);
        }
        return facts.require(new Guard.OfParty(named), NO_SUCH_PARTY, "/lead").partyId();
    }

    private static boolean leadsThere(Facts facts) {
        return facts.mandate() == null || facts.mandate().acts().contains(MandateAct.LEAD);
    }

    private static List<ProjectEvent> setForm(Open project, SetProductionForm command, Facts facts) {
        requireDuring(project, command.effectiveOn(), facts);
        if (project.form() == command.form()) {
            throw new CommandRejected(FORM_ALREADY_SET, "/form");
        }
        return List.of(
                new ProductionFormSet(command.projectId(), command.form(), command.effectiveOn(), command.reason()));
    }

    private static List<ProjectEvent> openPledging(Open project, OpenPledging command, Facts facts) {
        requireDuring(project, command.effectiveOn(), facts);
        if (project.acceptsPledges()) {
            throw new CommandRejected(PLEDGING_ALREADY_OPEN);
        }
        return List.of(new PledgingOpened(command.projectId(), command.effectiveOn()));
    }

    private static List<ProjectEvent> closePledging(Open project, ClosePledging command, Facts facts) {
        requireDuring(project, command.effectiveOn(), facts);
        if (!project.acceptsPledges()) {
            throw new CommandRejected(PLEDGING_NOT_OPEN);
        }
        return List.of(new PledgingClosed(command.projectId(), command.effectiveOn()));
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

    private static void requireDuring(Open project, LocalDate date, Facts facts) {
        requireNotInTheFuture(date, facts);
        if (date.isBefore(project.since())) {
            throw new CommandRejected(BEFORE_THE_PROJECT, "/effectiveOn");
        }
    }

    private static void requireNotInTheFuture(LocalDate date, Facts facts) {
        if (date.isAfter(facts.today())) {
            throw new CommandRejected(EFFECTIVE_IN_THE_FUTURE, "/effectiveOn");
        }
    }

    private static Open led(ProjectState state, ProjectCommand command, Facts facts) {
        var project = open(state);
        if (!project.lead().equals(facts.onBehalfOf())) {
            throw new CommandRejected(NOT_THE_LEAD);
        }
        facts.requireCover(command.projectId(), null);
        return project;
    }

    private static Open open(ProjectState state) {
        return switch (state) {
            case NotOpened _ -> throw new CommandRejected(NO_SUCH_PROJECT);
            case Open open -> open;
        };
    }
}
