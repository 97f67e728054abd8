package dk.sambog.command.need;

import static dk.sambog.command.need.NeedRejection.ADDRESSED_ALREADY;
import static dk.sambog.command.need.NeedRejection.ALREADY_QUALIFIED;
import static dk.sambog.command.need.NeedRejection.ALREADY_SUPPORTED;
import static dk.sambog.command.need.NeedRejection.ARENA_FORM;
import static dk.sambog.command.need.NeedRejection.ARENA_TWICE;
import static dk.sambog.command.need.NeedRejection.BEFORE_THE_NEED;
import static dk.sambog.command.need.NeedRejection.CATEGORY_FORM;
import static dk.sambog.command.need.NeedRejection.MERGED_INTO_WHAT_IS_OVER;
import static dk.sambog.command.need.NeedRejection.NEED_EVIDENCE_TWICE;
import static dk.sambog.command.need.NeedRejection.NEED_INTO_ITSELF;
import static dk.sambog.command.need.NeedRejection.NOT_THE_LEAD;
import static dk.sambog.command.need.NeedRejection.NOT_YOURS_TO_CLOSE;
import static dk.sambog.command.need.NeedRejection.NOT_YOURS_TO_MERGE;
import static dk.sambog.command.need.NeedRejection.OFF_THE_EARTH;
import static dk.sambog.command.need.NeedRejection.PLACE_MISSING;
import static dk.sambog.command.need.NeedRejection.QUALIFIED_BY_REPORTER;
import static dk.sambog.command.need.NeedRejection.SUPPORT_IS_PERSONAL;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.need.NeedCommand.AddressNeed;
import dk.sambog.command.need.NeedCommand.AttachNeedEvidence;
import dk.sambog.command.need.NeedCommand.CloseNeed;
import dk.sambog.command.need.NeedCommand.MergeNeed;
import dk.sambog.command.need.NeedCommand.Point;
import dk.sambog.command.need.NeedCommand.QualifyNeed;
import dk.sambog.command.need.NeedCommand.ReportNeed;
import dk.sambog.command.need.NeedCommand.SupportNeed;
import dk.sambog.command.need.NeedState.Open;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.need.NeedEvent;
import dk.sambog.events.need.NeedEvent.NeedAddressed;
import dk.sambog.events.need.NeedEvent.NeedClosed;
import dk.sambog.events.need.NeedEvent.NeedEvidenceAttached;
import dk.sambog.events.need.NeedEvent.NeedQualified;
import dk.sambog.events.need.NeedEvent.NeedReported;
import dk.sambog.events.need.NeedEvent.NeedSupported;
import dk.sambog.events.need.NeedEvent.NeedsMerged;
import dk.sambog.events.need.Place;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.project.ProjectId;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of needs: anybody may say one, each person stands behind it once, and somebody else judges it. */
final class NeedDecider {
    // No digits: a code stands in the event itself, where no number of a person may.
    private static final Pattern CODE = Pattern.compile("[a-z][a-z-]{0,39}");

    private NeedDecider() {}

    static List<NeedEvent> decide(NeedState state, NeedCommand command, Facts facts) {
        return switch (command) {
            case ReportNeed report -> report(report, facts);
            case SupportNeed support -> support(standing(state, support, facts), support, facts);
            case AttachNeedEvidence attach -> attach(standing(state, attach, facts), attach, facts);
            case MergeNeed merge -> merge(standing(state, merge, facts), merge, facts);
            case QualifyNeed qualify -> qualify(standing(state, qualify, facts), qualify, facts);
            case AddressNeed address -> address(standing(state, address, facts), address, facts);
            case CloseNeed close -> close(standing(state, close, facts), close, facts);
        };
    }

    private static List<NeedEvent> report(ReportNeed command, Facts facts) {
        facts.requireCover(null, null);
        facts.requireNotInTheFuture(command.effectiveOn());
        if (command.address() == null && command.point() == null) {
            throw new CommandRejected(PLACE_MISSING, "/place");
        }
        var place = new Place(command.address(), coordinates(command.point()));
        if (command.category() != null && !CODE.matcher(command.category()).matches()) {
            throw new CommandRejected(CATEGORY_FORM, "/category");
        }
        requireArenas(command.arenas());
        return List.of(new NeedReported(
                command.needId(),
                facts.onBehalfOf(),
                place,
                command.description(),
                command.category(),
                List.copyOf(command.arenas()),
                command.effectiveOn()));
    }

    private static Place.@Nullable Coordinates coordinates(@Nullable Point point) {
        if (point == null) {
            return null;
        }
        try {
            return new Place.Coordinates(point.latitudeMicro(), point.longitudeMicro());
        } catch (IllegalArgumentException e) {
            throw new CommandRejected(OFF_THE_EARTH, "/place/coordinates");
        }
    }

    private static void requireArenas(List<String> arenas) {
        var seen = new HashSet<String>();
        for (var i = 0; i < arenas.size(); i++) {
            if (!CODE.matcher(arenas.get(i)).matches()) {
                throw new CommandRejected(ARENA_FORM, "/arenas/" + i);
            }
            if (!seen.add(arenas.get(i))) {
                throw new CommandRejected(ARENA_TWICE, "/arenas/" + i);
            }
        }
    }

    private static List<NeedEvent> support(Open need, SupportNeed command, Facts facts) {
        var person = facts.find(new Guard.OfParty(facts.actor()))
                .filter(party ->
                        party.type() == PartyType.PERSON && facts.actor().equals(facts.onBehalfOf()))
                .orElseThrow(() -> new CommandRejected(SUPPORT_IS_PERSONAL));
        if (person.mergedInto() != null) {
            throw new CommandRejected(GuardRejection.PARTY_MERGED);
        }
        if (!Collections.disjoint(person.ids(), need.supporters())) {
            throw new CommandRejected(ALREADY_SUPPORTED);
        }
        return List.of(new NeedSupported(command.needId(), facts.actor(), command.effectiveOn()));
    }

    private static List<NeedEvent> attach(Open need, AttachNeedEvidence command, Facts facts) {
        facts.requireCover(reached(need, facts), null);
        if (need.evidence().contains(command.document().documentId())) {
            throw new CommandRejected(NEED_EVIDENCE_TWICE, "/documentId");
        }
        return List.of(new NeedEvidenceAttached(command.needId(), command.document(), command.effectiveOn()));
    }

    private static List<NeedEvent> merge(Open need, MergeNeed command, Facts facts) {
        if (!facts.isActedFor(need.reporter()) && !facts.isForOperator()) {
            throw new CommandRejected(NOT_YOURS_TO_MERGE);
        }
        facts.requireCover(null, null);
        if (command.needId().equals(command.into())) {
            throw new CommandRejected(NEED_INTO_ITSELF, "/into");
        }
        if (!facts.require(new Guard.OfNeed(command.into()), GuardRejection.NO_SUCH_NEED, "/into")
                .open()) {
            throw new CommandRejected(MERGED_INTO_WHAT_IS_OVER, "/into");
        }
        return List.of(new NeedsMerged(command.needId(), command.into(), command.reason(), command.effectiveOn()));
    }

    private static List<NeedEvent> qualify(Open need, QualifyNeed command, Facts facts) {
        if (facts.isActing(need.reporter())) {
            throw new CommandRejected(QUALIFIED_BY_REPORTER);
        }
        facts.requireCover(null, null);
        if (need.qualified()) {
            throw new CommandRejected(ALREADY_QUALIFIED);
        }
        return List.of(
                new NeedQualified(command.needId(), facts.onBehalfOf(), command.assessment(), command.effectiveOn()));
    }

    private static List<NeedEvent> address(Open need, AddressNeed command, Facts facts) {
        var project =
                facts.require(new Guard.OfProject(command.projectId()), GuardRejection.NO_SUCH_PROJECT, "/projectId");
        if (!facts.isActedFor(project.lead())) {
            throw new CommandRejected(NOT_THE_LEAD);
        }
        facts.requireCover(command.projectId(), null);
        if (need.leads().containsKey(command.projectId())) {
            throw new CommandRejected(ADDRESSED_ALREADY, "/projectId");
        }
        return List.of(new NeedAddressed(command.needId(), command.projectId(), project.lead(), command.effectiveOn()));
    }

    private static List<NeedEvent> close(Open need, CloseNeed command, Facts facts) {
        var leads = need.leads().values().stream().anyMatch(facts::isActedFor);
        if (!facts.isActedFor(need.reporter()) && !leads && !facts.isForOperator()) {
            throw new CommandRejected(NOT_YOURS_TO_CLOSE);
        }
        facts.requireCover(reached(need, facts), null);
        return List.of(new NeedClosed(command.needId(), command.outcome(), command.reason(), command.effectiveOn()));
    }

    /** The project the mandate is for, when it has taken the need up; what is about the need is then about the project. */
    private static @Nullable ProjectId reached(Open need, Facts facts) {
        var mandate = facts.mandate();
        return mandate == null || mandate.projectId() == null || !need.leads().containsKey(mandate.projectId())
                ? null
                : mandate.projectId();
    }

    private static Open standing(NeedState state, NeedCommand command, Facts facts) {
        var need = NeedState.open(state);
        facts.requireNotInTheFuture(command.effectiveOn());
        if (command.effectiveOn().isBefore(need.since())) {
            throw new CommandRejected(BEFORE_THE_NEED, "/effectiveOn");
        }
        return need;
    }
}
