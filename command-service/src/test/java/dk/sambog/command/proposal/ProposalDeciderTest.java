package dk.sambog.command.proposal;

import static dk.sambog.command.testing.Refusals.assertRefused;
import static dk.sambog.command.testing.TestFacts.TODAY;
import static dk.sambog.command.testing.TestFacts.actingFor;
import static dk.sambog.command.testing.TestFacts.alsoKnownAs;
import static dk.sambog.command.testing.TestFacts.by;
import static dk.sambog.command.testing.TestFacts.holding;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.facts.project.NeedFacts;
import dk.sambog.command.facts.project.ProjectFacts;
import dk.sambog.command.facts.project.ProposalFacts;
import dk.sambog.command.proposal.ProposalCommand.AssessFeasibility;
import dk.sambog.command.proposal.ProposalCommand.EstimateCost;
import dk.sambog.command.proposal.ProposalCommand.ProposeSolution;
import dk.sambog.command.proposal.ProposalCommand.RejectProposal;
import dk.sambog.command.proposal.ProposalCommand.ReviseProposal;
import dk.sambog.command.proposal.ProposalCommand.SelectProposal;
import dk.sambog.command.proposal.ProposalCommand.ShortlistProposal;
import dk.sambog.command.proposal.ProposalCommand.WithdrawProposal;
import dk.sambog.command.proposal.ProposalState.NotProposed;
import dk.sambog.events.Asset;
import dk.sambog.events.Commitment;
import dk.sambog.events.Quantity;
import dk.sambog.events.document.DocumentId;
import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.document.TextId;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.need.NeedId;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.proposal.ProposalEvent;
import dk.sambog.events.proposal.ProposalEvent.CostEstimated;
import dk.sambog.events.proposal.ProposalEvent.FeasibilityAssessed;
import dk.sambog.events.proposal.ProposalEvent.FeasibilityAssessed.Feasibility;
import dk.sambog.events.proposal.ProposalEvent.ProposalRejected;
import dk.sambog.events.proposal.ProposalEvent.ProposalRevised;
import dk.sambog.events.proposal.ProposalEvent.ProposalSelected;
import dk.sambog.events.proposal.ProposalEvent.ProposalShortlisted;
import dk.sambog.events.proposal.ProposalEvent.ProposalWithdrawn;
import dk.sambog.events.proposal.ProposalEvent.SolutionProposed;
import dk.sambog.events.proposal.ProposalId;
import dk.sambog.events.vote.VoteId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposalDeciderTest {
    private static final PartyId KAREN = new PartyId(new UUID(0, 1));
    private static final PartyId BENT = new PartyId(new UUID(0, 2));
    private static final PartyId GUILD = new PartyId(new UUID(0, 3));
    private static final PartyId COUNCIL = new PartyId(new UUID(0, 4));
    private static final NeedId FLOOD = new NeedId(new UUID(0, 5));
    private static final NeedId QUIET = new NeedId(new UUID(0, 6));
    private static final ProjectId COAST = new ProjectId(new UUID(0, 7));
    private static final ProjectId OTHER = new ProjectId(new UUID(0, 8));
    private static final ProposalId SLUICE = new ProposalId(new UUID(0, 9));
    private static final VoteId VOTE = new VoteId(new UUID(0, 10));
    private static final Commitment COMMITMENT = Commitment.to(new byte[32], new byte[0]);
    private static final TextRef TEXT = new TextRef(new TextId(new UUID(0, 11)), COMMITMENT);
    private static final DocumentRef REPORT = new DocumentRef(new DocumentId(new UUID(0, 12)), COMMITMENT);
    private static final Quantity COST = new Quantity(12_500_000, Asset.ofCurrency("DKK"));
    private static final LocalDate AUTUMN = LocalDate.of(2024, 10, 1);

    private final ProposalState proposed = given(proposed(COAST));
    private final ProposalState homeless = given(proposed(null));
    private final ProposalState selected = given(proposed(COAST), new ProposalSelected(SLUICE, null, null, AUTUMN));

    @Test
    void proposes_a_solution_to_needs_before_any_project() {
        assertThat(decide(new NotProposed(), propose(null, FLOOD, QUIET), needs(by(KAREN))))
                .containsExactly(new SolutionProposed(SLUICE, null, KAREN, List.of(FLOOD, QUIET), TEXT, TEXT, AUTUMN));
    }

    @Test
    void proposes_a_solution_to_a_project() {
        var facts = holding(needs(by(KAREN)), new Guard.OfProject(COAST), new ProjectFacts(COAST, GUILD, true));
        assertThat(decide(new NotProposed(), propose(COAST, FLOOD), facts))
                .containsExactly(new SolutionProposed(SLUICE, COAST, KAREN, List.of(FLOOD), TEXT, TEXT, AUTUMN));
        assertRefused(
                () -> decide(new NotProposed(), propose(COAST, FLOOD), needs(by(KAREN))),
                GuardRejection.NO_SUCH_PROJECT,
                "/projectId");
    }

    @Test
    void refuses_a_proposal_that_answers_no_need() {
        assertRefused(
                () -> decide(new NotProposed(), propose(null), needs(by(KAREN))),
                ProposalRejection.NAMES_NO_NEED,
                "/needs");
        assertRefused(
                () -> decide(proposed, revise(), needs(author(false))), ProposalRejection.NAMES_NO_NEED, "/needs");
    }

    @Test
    void refuses_a_need_that_is_not_there_is_over_or_is_named_twice() {
        assertRefused(
                () -> decide(new NotProposed(), propose(null, FLOOD), by(KAREN)),
                GuardRejection.NO_SUCH_NEED,
                "/needs/0");
        var over = holding(needs(by(KAREN)), new Guard.OfNeed(QUIET), new NeedFacts(QUIET, false));
        assertRefused(
                () -> decide(new NotProposed(), propose(null, FLOOD, QUIET), over),
                ProposalRejection.NEED_IS_OVER,
                "/needs/1");
        assertRefused(
                () -> decide(new NotProposed(), propose(null, FLOOD, FLOOD), needs(by(KAREN))),
                ProposalRejection.NEED_TWICE,
                "/needs/1");
    }

    @Test
    void its_author_revises_it_until_a_ballot_with_it_has_opened() {
        assertThat(decide(proposed, revise(FLOOD), needs(author(false))))
                .containsExactly(new ProposalRevised(SLUICE, List.of(FLOOD), TEXT, TEXT, TEXT, TODAY));
        assertRefused(() -> decide(proposed, revise(FLOOD), needs(author(true))), ProposalRejection.BALLOT_OPENED);
        var closed = ballots(by(KAREN), COAST, Set.of(), Set.of(VOTE));
        assertRefused(() -> decide(proposed, revise(FLOOD), needs(closed)), ProposalRejection.BALLOT_OPENED);
    }

    @Test
    void refuses_revision_and_withdrawal_by_another_than_the_author() {
        assertRefused(() -> decide(proposed, revise(FLOOD), needs(lead(false))), ProposalRejection.NOT_THE_AUTHOR);
        assertRefused(() -> decide(proposed, withdraw(), lead(false)), ProposalRejection.NOT_THE_AUTHOR);
    }

    @Test
    void somebody_else_assesses_and_prices_it() {
        assertThat(decide(proposed, assess(), by(COUNCIL)))
                .containsExactly(new FeasibilityAssessed(SLUICE, COUNCIL, Feasibility.FEASIBLE, TEXT, REPORT, TODAY));
        assertThat(decide(proposed, estimate(), by(COUNCIL)))
                .containsExactly(new CostEstimated(SLUICE, COUNCIL, COST, TEXT, TODAY));
    }

    @Test
    void refuses_to_let_the_author_assess_or_price_it_even_for_another() {
        for (var facts : List.of(by(KAREN), actingFor(by(KAREN), COUNCIL, MandateAct.LEAD))) {
            assertRefused(() -> decide(proposed, assess(), facts), ProposalRejection.JUDGED_BY_AUTHOR);
            assertRefused(() -> decide(proposed, estimate(), facts), ProposalRejection.JUDGED_BY_AUTHOR);
        }
    }

    @Test
    void refuses_to_let_those_who_wrote_it_for_its_author_assess_it() {
        ProposalState state = new NotProposed();
        state = ProposalState.evolve(state, proposed(COAST), BENT);
        var written = state;
        assertRefused(() -> decide(written, assess(), by(BENT)), ProposalRejection.JUDGED_BY_AUTHOR);
    }

    @Test
    void refuses_to_let_the_author_assess_it_under_another_id() {
        var twice = alsoKnownAs(by(BENT), BENT, PartyType.PERSON, KAREN);
        for (var facts : List.of(twice, actingFor(twice, COUNCIL, MandateAct.VERIFY))) {
            assertRefused(() -> decide(proposed, assess(), facts), ProposalRejection.JUDGED_BY_AUTHOR);
            assertRefused(() -> decide(proposed, estimate(), facts), ProposalRejection.JUDGED_BY_AUTHOR);
        }
        var merged = alsoKnownAs(actingFor(by(BENT), COUNCIL, MandateAct.LEAD), COUNCIL, PartyType.COMPANY, KAREN);
        assertRefused(() -> decide(proposed, assess(), merged), ProposalRejection.JUDGED_BY_AUTHOR);
    }

    @Test
    void author_and_lead_go_on_under_another_id() {
        var author = alsoKnownAs(ballots(by(BENT), COAST, Set.of(), Set.of()), BENT, PartyType.PERSON, KAREN);
        assertThat(decide(proposed, revise(FLOOD), needs(author))).hasSize(1);
        var lead = alsoKnownAs(ballots(by(BENT), COAST, Set.of(), Set.of()), BENT, PartyType.ASSOCIATION, GUILD);
        assertThat(decide(proposed, reject(), lead)).hasSize(1);
    }

    @Test
    void refuses_an_estimate_beyond_the_amount_of_ones_mandate() {
        var little = actingFor(by(BENT), COUNCIL, null, new Quantity(1, COST.asset()), MandateAct.VERIFY);
        assertRefused(() -> decide(proposed, estimate(), little), GuardRejection.MANDATE_DOES_NOT_COVER);
        assertThat(decide(proposed, assess(), little)).hasSize(1);
    }

    @Test
    void the_lead_shortlists_what_was_made_to_its_project() {
        assertThat(decide(proposed, shortlist(null), lead(false)))
                .containsExactly(new ProposalShortlisted(SLUICE, COAST, TODAY));
        var shortlisted = given(proposed(COAST), new ProposalShortlisted(SLUICE, COAST, AUTUMN));
        assertRefused(() -> decide(shortlisted, shortlist(null), lead(false)), ProposalRejection.ALREADY_SHORTLISTED);
        assertRefused(
                () -> decide(proposed, shortlist(OTHER), lead(false)),
                ProposalRejection.OF_ANOTHER_PROJECT,
                "/projectId");
    }

    @Test
    void the_lead_of_a_project_takes_up_what_was_made_to_none() {
        var facts = holding(
                ballots(by(GUILD), null, Set.of(), Set.of()),
                new Guard.OfProject(COAST),
                new ProjectFacts(COAST, GUILD, true));
        assertThat(decide(homeless, shortlist(COAST), facts))
                .containsExactly(new ProposalShortlisted(SLUICE, COAST, TODAY));
        assertRefused(() -> decide(homeless, shortlist(null), facts), ProposalRejection.NO_PROJECT_YET, "/projectId");
        assertRefused(() -> decide(homeless, shortlist(OTHER), facts), GuardRejection.NO_SUCH_PROJECT, "/projectId");
        var stranger = holding(by(BENT), new Guard.OfProject(COAST), new ProjectFacts(COAST, GUILD, true));
        assertRefused(() -> decide(homeless, shortlist(COAST), stranger), ProposalRejection.NOT_THE_LEAD);
    }

    @Test
    void refuses_to_select_or_reject_for_a_project_that_has_not_taken_it_up() {
        var facts = ballots(by(GUILD), null, Set.of(), Set.of());
        assertRefused(() -> decide(homeless, select(null), facts), ProposalRejection.NO_PROJECT_YET);
        assertRefused(() -> decide(homeless, reject(), facts), ProposalRejection.NO_PROJECT_YET);
    }

    @Test
    void the_lead_selects_it_with_the_vote_that_decided() {
        assertThat(decide(proposed, select(null), lead(false)))
                .containsExactly(new ProposalSelected(SLUICE, null, TEXT, TODAY));
        assertThat(decide(proposed, select(VOTE), voted(Set.of(VOTE))))
                .containsExactly(new ProposalSelected(SLUICE, VOTE, TEXT, TODAY));
        assertRefused(
                () -> decide(proposed, select(VOTE), lead(false)),
                ProposalRejection.NOT_DECIDED_BY_THAT_VOTE,
                "/voteId");
    }

    @Test
    void refuses_to_select_by_a_vote_that_chose_another_or_is_annulled() {
        assertRefused(
                () -> decide(proposed, select(VOTE), voted(Set.of())),
                ProposalRejection.NOT_CHOSEN_BY_THAT_VOTE,
                "/voteId");
        assertThat(decide(proposed, select(null), voted(Set.of()))).hasSize(1);
    }

    @Test
    void the_lead_rejects_it_with_a_reason() {
        assertThat(decide(proposed, reject(), lead(false))).containsExactly(new ProposalRejected(SLUICE, TEXT, TODAY));
    }

    @Test
    void refuses_to_let_another_than_the_lead_choose() {
        var facts = author(false);
        assertRefused(() -> decide(proposed, shortlist(null), facts), ProposalRejection.NOT_THE_LEAD);
        assertRefused(() -> decide(proposed, select(null), facts), ProposalRejection.NOT_THE_LEAD);
        assertRefused(() -> decide(proposed, reject(), facts), ProposalRejection.NOT_THE_LEAD);
    }

    @Test
    void refuses_to_take_it_off_a_ballot_that_is_open() {
        assertRefused(() -> decide(proposed, select(null), lead(true)), ProposalRejection.ON_AN_OPEN_BALLOT);
        assertRefused(() -> decide(proposed, reject(), lead(true)), ProposalRejection.ON_AN_OPEN_BALLOT);
        assertRefused(() -> decide(proposed, withdraw(), author(true)), ProposalRejection.ON_AN_OPEN_BALLOT);
    }

    @Test
    void its_author_withdraws_it() {
        assertThat(decide(proposed, withdraw(), author(false)))
                .containsExactly(new ProposalWithdrawn(SLUICE, TEXT, TODAY));
    }

    @Test
    void what_is_selected_stays() {
        for (var command : List.of(shortlist(null), select(null), reject())) {
            assertRefused(() -> decide(selected, command, lead(false)), ProposalRejection.ALREADY_SELECTED);
        }
        for (var command : List.of(revise(FLOOD), withdraw())) {
            assertRefused(() -> decide(selected, command, needs(author(false))), ProposalRejection.ALREADY_SELECTED);
        }
        assertThat(decide(selected, estimate(), by(COUNCIL))).hasSize(1);
    }

    @Test
    void what_is_rejected_or_withdrawn_takes_nothing_more() {
        refusesEverything(
                given(proposed(COAST), new ProposalRejected(SLUICE, TEXT, TODAY)), ProposalRejection.PROPOSAL_REJECTED);
        refusesEverything(
                given(proposed(COAST), new ProposalWithdrawn(SLUICE, null, TODAY)),
                ProposalRejection.PROPOSAL_WITHDRAWN);
        refusesEverything(new NotProposed(), ProposalRejection.NO_SUCH_PROPOSAL);
    }

    @Test
    void refuses_what_happened_before_it_was_made_or_after_today() {
        assertRefused(
                () -> decide(proposed, new WithdrawProposal(SLUICE, null, AUTUMN.minusDays(1)), author(false)),
                ProposalRejection.BEFORE_THE_PROPOSAL,
                "/effectiveOn");
        assertRefused(
                () -> decide(proposed, new WithdrawProposal(SLUICE, null, TODAY.plusDays(1)), author(false)),
                GuardRejection.EFFECTIVE_IN_THE_FUTURE,
                "/effectiveOn");
    }

    @Test
    void refuses_a_mandate_for_another_project() {
        var facts = ballots(actingFor(by(BENT), GUILD, OTHER, null, MandateAct.LEAD), COAST, Set.of(), Set.of());
        assertRefused(() -> decide(proposed, reject(), facts), GuardRejection.MANDATE_DOES_NOT_COVER);
    }

    private static void refusesEverything(ProposalState state, ProposalRejection rejection) {
        for (var command :
                List.of(revise(FLOOD), assess(), estimate(), shortlist(null), select(null), reject(), withdraw())) {
            assertRefused(() -> decide(state, command, lead(false)), rejection);
        }
    }

    private static List<ProposalEvent> decide(ProposalState state, ProposalCommand command, Facts facts) {
        return ProposalDecider.decide(state, command, facts);
    }

    private static ProposalState given(ProposalEvent... events) {
        ProposalState state = new NotProposed();
        for (var event : events) {
            state = ProposalState.evolve(state, event, KAREN);
        }
        return state;
    }

    private static SolutionProposed proposed(@Nullable ProjectId project) {
        return new SolutionProposed(SLUICE, project, KAREN, List.of(FLOOD), TEXT, TEXT, AUTUMN);
    }

    private static ProposeSolution propose(@Nullable ProjectId project, NeedId... needs) {
        return new ProposeSolution(SLUICE, project, List.of(needs), TEXT, TEXT, AUTUMN);
    }

    private static ReviseProposal revise(NeedId... needs) {
        return new ReviseProposal(SLUICE, List.of(needs), TEXT, TEXT, TEXT, TODAY);
    }

    private static AssessFeasibility assess() {
        return new AssessFeasibility(SLUICE, Feasibility.FEASIBLE, TEXT, REPORT, TODAY);
    }

    private static EstimateCost estimate() {
        return new EstimateCost(SLUICE, COST, TEXT, TODAY);
    }

    private static ShortlistProposal shortlist(@Nullable ProjectId project) {
        return new ShortlistProposal(SLUICE, project, TODAY);
    }

    private static SelectProposal select(@Nullable VoteId vote) {
        return new SelectProposal(SLUICE, vote, TEXT, TODAY);
    }

    private static RejectProposal reject() {
        return new RejectProposal(SLUICE, TEXT, TODAY);
    }

    private static WithdrawProposal withdraw() {
        return new WithdrawProposal(SLUICE, TEXT, TODAY);
    }

    private static Facts needs(Facts facts) {
        var known = holding(facts, new Guard.OfNeed(FLOOD), new NeedFacts(FLOOD, true));
        return holding(known, new Guard.OfNeed(QUIET), new NeedFacts(QUIET, true));
    }

    private static Facts author(boolean onBallot) {
        return ballots(by(KAREN), COAST, onBallot ? Set.of(VOTE) : Set.of(), Set.of());
    }

    private static Facts lead(boolean onBallot) {
        return ballots(by(GUILD), COAST, onBallot ? Set.of(VOTE) : Set.of(), Set.of());
    }

    private static Facts voted(Set<VoteId> won) {
        return ballots(by(GUILD), COAST, Set.of(), Set.of(VOTE), won);
    }

    private static Facts ballots(
            Facts facts, @Nullable ProjectId project, Set<VoteId> openVotes, Set<VoteId> closedVotes) {
        return ballots(facts, project, openVotes, closedVotes, Set.of());
    }

    private static Facts ballots(
            Facts facts,
            @Nullable ProjectId project,
            Set<VoteId> openVotes,
            Set<VoteId> closedVotes,
            Set<VoteId> wonVotes) {
        var lead = project == null ? null : GUILD;
        return holding(
                facts,
                new Guard.OfProposal(SLUICE),
                new ProposalFacts(SLUICE, project, lead, true, openVotes, closedVotes, wonVotes));
    }
}
