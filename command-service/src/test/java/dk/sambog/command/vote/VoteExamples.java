package dk.sambog.command.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sambog.ballot.BallotForm;
import dk.sambog.ballot.Electorate;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.party.MandateFacts;
import dk.sambog.command.facts.party.PartyFacts;
import dk.sambog.command.facts.project.ProjectFacts;
import dk.sambog.command.facts.vote.VoteFacts;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.problem.Rejection;
import dk.sambog.events.Commitment;
import dk.sambog.events.Ratio;
import dk.sambog.events.document.TextId;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.vote.VoteEvent.ElectorateFixed;
import dk.sambog.events.vote.VoteEvent.Secrecy;
import dk.sambog.events.vote.VoteEvent.VoteCalled;
import dk.sambog.events.vote.VoteEvent.VoteCalled.Option;
import dk.sambog.events.vote.VoteId;
import dk.sambog.events.vote.VoteRules;
import dk.sambog.events.vote.VoteRules.Decision;
import dk.sambog.events.vote.VoteRules.Method;
import dk.sambog.events.vote.VoteRules.Quorum;
import dk.sambog.events.vote.VoteRules.QuorumBase;
import dk.sambog.events.vote.VoteRules.TieRule;
import dk.sambog.events.vote.VoteRules.Weighting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** The sluice guild asks its members: a dike, or a sluice? */
public final class VoteExamples {
    public static final VoteId VOTE = new VoteId(id(1));
    public static final ProjectId PROJECT = new ProjectId(id(2));
    public static final PartyId GUILD = new PartyId(id(10));
    public static final PartyId ANNA = new PartyId(id(11));
    public static final PartyId BO = new PartyId(id(12));
    public static final PartyId CARL = new PartyId(id(13));
    public static final PartyId STRANGER = new PartyId(id(99));
    public static final Instant OPENS = Instant.parse("2026-03-09T08:00:00Z");
    public static final Instant CLOSES = Instant.parse("2026-03-16T08:00:00Z");
    public static final Instant WHILE_OPEN = OPENS.plusSeconds(3600);
    public static final TextRef QUESTION = text(20);
    public static final Option DIKE = new Option("dike", text(21), null, null);
    public static final Option SLUICE = new Option("sluice", text(22), null, null);

    public static final List<Option> OPTIONS = List.of(DIKE, SLUICE);
    public static final List<PartyId> MEMBERS = List.of(ANNA, BO, CARL);
    public static final Instant BEFORE = OPENS.minusSeconds(1);

    private VoteExamples() {}

    public static Facts facts(
            PartyId party, Instant now, @Nullable MandateFacts mandate, Map<Guard<?>, Object> guards) {
        var actor = mandate == null ? party : mandate.grantee();
        return new Facts(actor, party, mandate, now, LocalDate.of(2026, 3, 9), guards);
    }

    public static MandateFacts mandateForAnotherProject(PartyId principal, MandateAct act) {
        return new MandateFacts(
                new MandateId(id(30)),
                principal,
                STRANGER,
                Set.of(act),
                new ProjectId(id(3)),
                LocalDate.EPOCH,
                null,
                null,
                null);
    }

    public static void refused(Rejection rejection, @Nullable String pointer, ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOfSatisfying(CommandRejected.class, refusal -> {
            assertThat(refusal.rejection()).isEqualTo(rejection);
            assertThat(refusal.pointer()).isEqualTo(pointer);
        });
    }

    public static List<PartyId> members(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new PartyId(id(1_000 + number)))
                .toList();
    }

    public static TextRef text(int number) {
        return new TextRef(
                new TextId(id(number)),
                new Commitment(Integer.toHexString(number).repeat(32)));
    }

    public static UUID id(int number) {
        return new UUID(0x0199_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }

    /** One member one vote, one option each, at least two ballots. */
    public static VoteRules rules() {
        return new VoteRules(
                Method.SINGLE,
                1,
                1,
                null,
                null,
                Decision.MAJORITY,
                null,
                Weighting.ONE_MEMBER_ONE_VOTE,
                new Quorum(QuorumBase.CAST, Ratio.of(2)),
                null,
                TieRule.DECISION);
    }

    public static VoteCalled called() {
        return called(rules(), Secrecy.SECRET, false, null);
    }

    static VoteCalled called(VoteRules rules, Secrecy secrecy, boolean paper, @Nullable PartyId certifier) {
        return new VoteCalled(
                VOTE, PROJECT, GUILD, GUILD, QUESTION, OPTIONS, rules, null, secrecy, 1, paper, certifier, OPENS,
                CLOSES);
    }

    public static ElectorateFixed fixed() {
        return new ElectorateFixed(
                VOTE, MEMBERS, null, 1, 1, Electorate.of(MEMBERS, List.of()).hash());
    }

    public static VoteFacts voteFacts(Secrecy secrecy, BallotForm form, boolean open) {
        return new VoteFacts(
                VOTE, PROJECT, GUILD, secrecy, List.of("dike", "sluice"), form, 1, true, OPENS, CLOSES, open);
    }

    public static Map<Guard<?>, Object> guards() {
        var guards = new HashMap<Guard<?>, Object>();
        guards.put(new Guard.OfProject(PROJECT), new ProjectFacts(PROJECT, GUILD, true));
        MEMBERS.forEach(party -> guards.put(new Guard.OfParty(party), new PartyFacts(party, PartyType.PERSON)));
        members(1_000).forEach(party -> guards.put(new Guard.OfParty(party), new PartyFacts(party, PartyType.PERSON)));
        guards.put(new Guard.OfVote(VOTE), voteFacts(Secrecy.SECRET, BallotForm.of(rules()), true));
        return guards;
    }
}
