package dk.sambog.command.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.sambog.command.authority.Authority;
import dk.sambog.command.election.ElectionCommand.RecordBallots;
import dk.sambog.command.election.ElectionCommand.RecordElection;
import dk.sambog.command.election.ElectionCommand.RecordOptions;
import dk.sambog.command.election.ElectionCommand.RecountElection;
import dk.sambog.command.election.ElectionState.NotRecorded;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.facts.party.InstallationFacts;
import dk.sambog.command.facts.project.ProjectFacts;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.problem.Rejection;
import dk.sambog.command.testing.TestFacts;
import dk.sambog.events.Asset;
import dk.sambog.events.Commitment;
import dk.sambog.events.Quantity;
import dk.sambog.events.document.DocumentId;
import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.document.TextId;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.election.ElectionEvent;
import dk.sambog.events.election.ElectionEvent.ElectionBallotsRecorded.SourceBallots;
import dk.sambog.events.election.ElectionEvent.ElectionOptionsRecorded.SourceOption;
import dk.sambog.events.election.ElectionEvent.ElectionRecordedFromSource;
import dk.sambog.events.election.ElectionEvent.ElectionRecounted;
import dk.sambog.events.election.ElectionEvent.ElectionRecounted.Cause;
import dk.sambog.events.election.ElectionEvent.ElectionRecounted.Difference;
import dk.sambog.events.election.ElectionEvent.ElectionRecounted.What;
import dk.sambog.events.election.ElectionId;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.vote.VoteRules.Fitting;
import dk.sambog.events.vote.VoteRules.Method;
import dk.sambog.events.vote.VoteRules.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ElectionDeciderTest {
    private static final ElectionId ELECTION = new ElectionId(new UUID(7, 1));
    private static final ProjectId PROJECT = new ProjectId(new UUID(7, 2));
    private static final PartyId OPERATOR = new PartyId(new UUID(7, 3));
    private static final TextRef TEXT = new TextRef(new TextId(new UUID(7, 4)), new Commitment("ab".repeat(32)));
    private static final DocumentRef FILE =
            new DocumentRef(new DocumentId(new UUID(7, 5)), new Commitment("cd".repeat(32)));
    private static final Facts BY_OPERATOR = facts(OPERATOR);

    @Test
    void takes_the_words_of_the_file_for_its_rule() {
        var ordinal = recorded(rule("ordinal", "greedy", null, 3)).rules();
        assertThat(ordinal.method()).isEqualTo(Method.RANKED);
        assertThat(ordinal.ranking()).isEqualTo(Ranking.BORDA);
        assertThat(ordinal.mostChoices()).isEqualTo(3);
        var approval = recorded(rule("approval", "greedy-no-skip", 50L, null)).rules();
        assertThat(approval.budget().fitting()).isEqualTo(Fitting.STOP);
        assertThat(approval.budget().minimum()).isEqualTo(50);
        assertThat(recorded(rule("scoring", "greedy", null, null)).rules().method())
                .isEqualTo(Method.CUMULATIVE);
        assertThat(recorded(rule("choose-1", "greedy", null, null)).rules().method())
                .isEqualTo(Method.SINGLE);
    }

    @Test
    void importing_needs_the_mandate_for_it() {
        for (var command : List.of(
                record(rule("approval", "greedy", null, null)),
                new RecordOptions(ELECTION, List.of()),
                new RecordBallots(ELECTION, List.of()),
                new RecountElection(ELECTION))) {
            assertThat(command.authority()).isEqualTo(Authority.mandated(MandateAct.IMPORT));
        }
    }

    @Test
    void refuses_rules_formats_and_types_it_does_not_know() {
        assertRefused(() -> recorded(rule("approval", "equalshares", null, null)), ElectionRejection.SOURCE_RULE);
        assertRefused(
                () -> recorded(rule("approval", "greedy-threshold", null, null)), ElectionRejection.SOURCE_MINIMUM);
        assertRefused(() -> recorded(rule("quadratic", "greedy", null, null)), ElectionRejection.SOURCE_VOTE_TYPE);
        assertRefused(() -> recorded(rule("ordinal", "greedy", null, null)), ElectionRejection.SOURCE_VOTE_TYPE);
        var other = new SourceRule("blt", "approval", "greedy", kroner(100), null, null);
        assertRefused(() -> recorded(other), ElectionRejection.SOURCE_FORMAT);
    }

    @Test
    void refuses_another_than_the_operator_and_a_project_that_is_not_there() {
        var command = record(rule("approval", "greedy", null, null));
        assertRefused(
                () -> ElectionDecider.decide(new NotRecorded(), command, facts(new PartyId(new UUID(7, 9)))),
                ElectionRejection.NOT_THE_OPERATOR);
        var nowhere =
                TestFacts.holding(TestFacts.by(OPERATOR), new Guard.OfInstallation(), new InstallationFacts(OPERATOR));
        assertRefused(
                () -> ElectionDecider.decide(new NotRecorded(), command, nowhere), GuardRejection.NO_SUCH_PROJECT);
    }

    @Test
    void a_result_that_follows_from_its_rule_has_no_differences() {
        var recount = recount("greedy", 100, new int[][] {{60, 2, 1}, {50, 1, 0}, {40, 1, 1}}, "a,b", "a,c");
        assertThat(recount.selected()).containsExactly("a", "c");
        assertThat(recount.differences()).isEmpty();
    }

    @Test
    void numbers_that_the_ballots_do_not_come_to_are_named() {
        var recount = recount("greedy", 100, new int[][] {{60, 3, 1}, {50, 1, 0}, {40, 1, 1}}, "a,b", "a,c");
        assertThat(recount.differences()).containsExactly(new Difference("a", What.VOTES, 3, 2, Cause.COUNT));
    }

    @Test
    void a_tie_that_somebody_decided_is_told_from_a_rule_that_was_not_followed() {
        var tie = recount("greedy", 100, new int[][] {{60, 1, 0}, {50, 1, 1}}, "a,b");
        assertThat(tie.selected()).containsExactly("a");
        assertThat(tie.differences())
                .containsExactly(
                        new Difference("a", What.SELECTION, 0, 1, Cause.TIE),
                        new Difference("b", What.SELECTION, 1, 0, Cause.TIE));
    }

    @Test
    void what_was_left_out_is_named_and_what_followed_from_it() {
        var recount = recount("greedy", 100, new int[][] {{60, 3, 0}, {50, 2, 1}, {10, 1, 1}}, "a,b,c", "a,b", "a");
        assertThat(recount.selected()).containsExactly("a", "c");
        assertThat(recount.differences())
                .containsExactly(
                        new Difference("a", What.SELECTION, 0, 1, Cause.LEFT_OUT),
                        new Difference("b", What.SELECTION, 1, 0, Cause.FOLLOWS));
    }

    @Test
    void what_was_taken_beyond_the_rule_is_named_with_the_files_own_word() {
        var recount = recount("greedy", 60, new int[][] {{60, 2, 1}, {50, 1, 1}, {40, 1, 2}}, "a,b", "a,c");
        assertThat(recount.differences())
                .containsExactly(
                        new Difference("b", What.SELECTION, 1, 0, Cause.TAKEN),
                        new Difference("c", What.SELECTION, 2, 0, Cause.OTHER_MEANS));
    }

    @Test
    void ballots_the_file_says_there_are_and_are_not_are_named() {
        var history = history(rule("approval", "greedy", null, null), 1, 1, 5L);
        history.addAll(decide(history, new RecordOptions(ELECTION, options(new int[][] {{1, 1, 1}}))));
        history.addAll(decide(history, ballots("a")));
        var recount = (ElectionRecounted)
                decide(history, new RecountElection(ELECTION)).getFirst();
        assertThat(recount.differences()).containsExactly(new Difference(null, What.BALLOTS, 5, 1, Cause.COUNT));
    }

    @Test
    void refuses_an_option_twice_and_more_than_announced() {
        var history = history(rule("approval", "greedy", null, null), 2, 1, null);
        history.addAll(decide(history, new RecordOptions(ELECTION, options(new int[][] {{1, 1, 1}}))));
        assertRefused(
                () -> decide(history, new RecordOptions(ELECTION, options(new int[][] {{1, 1, 1}}))),
                ElectionRejection.SOURCE_OPTION_TWICE);
        var more = options(new int[][] {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}}).subList(1, 3);
        assertRefused(() -> decide(history, new RecordOptions(ELECTION, more)), ElectionRejection.MORE_THAN_ANNOUNCED);
    }

    @Test
    void refuses_ballots_before_the_options_for_others_and_too_many() {
        var history = history(rule("approval", "greedy", null, null), 1, 1, null);
        assertRefused(() -> decide(history, ballots("a")), ElectionRejection.OPTIONS_FIRST);
        history.addAll(decide(history, new RecordOptions(ELECTION, options(new int[][] {{1, 1, 1}}))));
        assertRefused(() -> decide(history, ballots("b")), ElectionRejection.SOURCE_BALLOT);
        assertRefused(() -> decide(history, ballots("a,a")), ElectionRejection.SOURCE_BALLOT);
        assertRefused(() -> decide(history, ballots("a=2")), ElectionRejection.SOURCE_BALLOT);
        assertRefused(() -> decide(history, ballots("a", "a")), ElectionRejection.MORE_THAN_ANNOUNCED);
    }

    @Test
    void refuses_to_count_what_is_not_in_what_is_counted_and_what_is_nowhere() {
        var history = history(rule("approval", "greedy", null, null), 1, 1, null);
        assertRefused(() -> decide(history, new RecountElection(ELECTION)), ElectionRejection.ELECTION_INCOMPLETE);
        history.addAll(decide(history, new RecordOptions(ELECTION, options(new int[][] {{1, 1, 1}}))));
        history.addAll(decide(history, ballots("a")));
        history.addAll(decide(history, new RecountElection(ELECTION)));
        assertRefused(() -> decide(history, new RecountElection(ELECTION)), ElectionRejection.ELECTION_RECOUNTED);
        assertRefused(() -> decide(List.of(), new RecountElection(ELECTION)), ElectionRejection.NO_SUCH_ELECTION);
    }

    /** Options a, b, c … of cost, official votes and official word. */
    private static ElectionRecounted recount(String rule, long budget, int[][] options, String... ballots) {
        var told = new SourceRule("pabulib", "approval", rule, kroner(budget), null, null);
        var history = history(told, options.length, ballots.length, null);
        history.addAll(decide(history, new RecordOptions(ELECTION, options(options))));
        history.addAll(decide(history, ballots(ballots)));
        return (ElectionRecounted)
                decide(history, new RecountElection(ELECTION)).getFirst();
    }

    private static List<SourceOption> options(int[][] figures) {
        var options = new ArrayList<SourceOption>();
        for (var figure : figures) {
            var code = String.valueOf((char) ('a' + options.size()));
            options.add(new SourceOption(code, TEXT, (long) figure[0], (long) figure[1], null, figure[2]));
        }
        return options;
    }

    private static RecordBallots ballots(String... choices) {
        return new RecordBallots(
                ELECTION,
                List.of(choices).stream()
                        .map(choice -> new SourceBallots(choice, 1))
                        .toList());
    }

    private static SourceRule rule(
            String voteType, String rule, @Nullable Long minimum, @Nullable Integer longestBallot) {
        return new SourceRule("pabulib", voteType, rule, kroner(100), minimum, longestBallot);
    }

    private static Quantity kroner(long amount) {
        return new Quantity(amount, Asset.of("DKK/2"));
    }

    private static RecordElection record(SourceRule rule) {
        return new RecordElection(ELECTION, PROJECT, TEXT, FILE, rule, 2, 2, null, null, null);
    }

    private static ElectionRecordedFromSource recorded(SourceRule rule) {
        return (ElectionRecordedFromSource) ElectionDecider.decide(new NotRecorded(), record(rule), BY_OPERATOR)
                .getFirst();
    }

    private static List<ElectionEvent> history(SourceRule rule, int options, long ballots, @Nullable Long official) {
        var command = new RecordElection(ELECTION, PROJECT, TEXT, FILE, rule, options, ballots, official, null, null);
        return new ArrayList<>(ElectionDecider.decide(new NotRecorded(), command, BY_OPERATOR));
    }

    private static List<ElectionEvent> decide(List<ElectionEvent> history, ElectionCommand command) {
        ElectionState state = new NotRecorded();
        for (var event : history) {
            state = ElectionDecider.evolve(state, event);
        }
        return ElectionDecider.decide(state, command, BY_OPERATOR);
    }

    private static void assertRefused(ThrowingCallable decision, Rejection rejection) {
        var refused = catchThrowableOfType(CommandRejected.class, decision);
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.rejection()).isEqualTo(rejection);
    }

    private static Facts facts(PartyId party) {
        var facts = TestFacts.holding(TestFacts.by(party), new Guard.OfInstallation(), new InstallationFacts(OPERATOR));
        return TestFacts.holding(facts, new Guard.OfProject(PROJECT), new ProjectFacts(PROJECT, OPERATOR, true));
    }
}
