package dk.sambog.command.facts.vote;

import dk.sambog.ballot.BallotForm;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.vote.VoteEvent.Secrecy;
import dk.sambog.events.vote.VoteId;
import java.time.Instant;
import java.util.List;

/**
 * A vote that was called.
 *
 * @param caller the party that called it, which led the project then
 * @param options codes of what can be chosen
 * @param form how a ballot is filled in
 * @param mostProxies how many other persons one may vote for
 * @param paper whether ballots on paper are taken
 * @param open whether it has been opened and not closed
 */
public record VoteFacts(
        VoteId voteId,
        ProjectId projectId,
        PartyId caller,
        Secrecy secrecy,
        List<String> options,
        BallotForm form,
        int mostProxies,
        boolean paper,
        Instant opensAt,
        Instant closesAt,
        boolean open) {}
