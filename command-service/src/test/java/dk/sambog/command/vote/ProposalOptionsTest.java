package dk.sambog.command.vote;

import static dk.sambog.command.testing.Refusals.assertRefused;
import static dk.sambog.command.vote.VoteExamples.DIKE;
import static dk.sambog.command.vote.VoteExamples.GUILD;
import static dk.sambog.command.vote.VoteExamples.PROJECT;
import static dk.sambog.command.vote.VoteExamples.id;
import static dk.sambog.command.vote.VoteExamples.text;
import static org.assertj.core.api.Assertions.assertThatCode;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.facts.project.ProposalFacts;
import dk.sambog.command.testing.TestFacts;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.proposal.ProposalId;
import dk.sambog.events.vote.VoteEvent.VoteCalled.Option;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposalOptionsTest {
    private static final ProposalId PROPOSAL = new ProposalId(id(40));
    private static final List<Option> OPTIONS = List.of(DIKE, new Option("sluice", text(22), null, PROPOSAL));

    @Test
    void takes_an_option_that_stands_for_a_proposal_to_the_project() {
        assertThatCode(() -> Rules.requireProposals(OPTIONS, PROJECT, knowing(PROJECT, true)))
                .doesNotThrowAnyException();
    }

    @Test
    void refuses_an_option_that_stands_for_no_proposal_there_is() {
        assertRefused(
                () -> Rules.requireProposals(OPTIONS, PROJECT, TestFacts.by(GUILD)),
                GuardRejection.NO_SUCH_PROPOSAL,
                "/options/1/proposalId");
    }

    @Test
    void refuses_a_proposal_that_is_withdrawn_or_of_another_project_or_of_none() {
        for (var facts : List.of(knowing(PROJECT, false), knowing(new ProjectId(id(41)), true), knowing(null, true))) {
            assertRefused(
                    () -> Rules.requireProposals(OPTIONS, PROJECT, facts),
                    VoteRejection.PROPOSAL_NOT_TO_BE_CHOSEN,
                    "/options/1/proposalId");
        }
    }

    private static Facts knowing(@Nullable ProjectId project, boolean stands) {
        return TestFacts.holding(
                TestFacts.by(GUILD),
                new Guard.OfProposal(PROPOSAL),
                new ProposalFacts(
                        PROPOSAL, project, project == null ? null : GUILD, stands, Set.of(), Set.of(), Set.of()));
    }
}
