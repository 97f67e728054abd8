package dk.sambog.command.facts;

import dk.sambog.command.facts.party.IdentifierFacts;
import dk.sambog.command.facts.party.InstallationFacts;
import dk.sambog.command.facts.party.MandatesFacts;
import dk.sambog.command.facts.party.PartiesFacts;
import dk.sambog.command.facts.party.PartyFacts;
import dk.sambog.command.facts.party.RetentionFacts;
import dk.sambog.command.facts.project.AgreementFacts;
import dk.sambog.command.facts.project.NeedFacts;
import dk.sambog.command.facts.project.OpenItemsFacts;
import dk.sambog.command.facts.project.PledgeFacts;
import dk.sambog.command.facts.project.ProjectFacts;
import dk.sambog.command.facts.project.ProposalFacts;
import dk.sambog.command.facts.vote.BallotsFacts;
import dk.sambog.command.facts.vote.ElectorFacts;
import dk.sambog.command.facts.vote.ProxyFacts;
import dk.sambog.command.facts.vote.VoteFacts;
import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.need.NeedId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyIdentifier;
import dk.sambog.events.pledge.PledgeId;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.proposal.ProposalId;
import dk.sambog.events.vote.VoteId;
import java.util.Set;

/**
 * One row of a guard table: what a decision must know of another stream.
 *
 * @param <F> what is known of it
 */
public sealed interface Guard<F> {
    /** Whether this ledger has been founded, and who operates it. */
    record OfInstallation() implements Guard<InstallationFacts> {}

    record OfParty(PartyId id) implements Guard<PartyFacts> {}

    /**
     * Many parties at once, for lists too long to lock each: a party that is registered stays so, and who merges two locks
     * every such list.
     */
    record OfParties(Set<PartyId> ids) implements Guard<PartiesFacts> {}

    /** Which party holds a number in a public register. */
    record OfIdentifier(PartyIdentifier identifier) implements Guard<IdentifierFacts> {}

    /** How long the agreements a party has to do with must be kept. */
    record OfRetention(PartyId id) implements Guard<RetentionFacts> {}

    /** What one party may do for another. */
    record OfMandates(PartyId principal, PartyId grantee) implements Guard<MandatesFacts> {}

    /** Everything a party lets others do: locked alone while it takes something back, so that nobody acts under it meanwhile. */
    record OfPrincipal(PartyId id) implements Guard<Void> {}

    record OfProject(ProjectId id) implements Guard<ProjectFacts> {}

    record OfNeed(NeedId id) implements Guard<NeedFacts> {}

    record OfProposal(ProposalId id) implements Guard<ProposalFacts> {
        @Override
        public boolean spansTables() {
            return true;
        }
    }

    /** What is open in a project: locked with the project itself. */
    record OfOpenItems(ProjectId id) implements Guard<OpenItemsFacts> {
        @Override
        public boolean spansTables() {
            return true;
        }
    }

    record OfPledge(PledgeId id) implements Guard<PledgeFacts> {}

    record OfAgreement(AgreementId id) implements Guard<AgreementFacts> {}

    /** A vote, as far as its ballots need to know it. */
    record OfVote(VoteId id) implements Guard<VoteFacts> {}

    /** Whether a party belongs to a vote's electorate. */
    record OfElector(VoteId voteId, PartyId partyId) implements Guard<ElectorFacts> {}

    /** Whom a person has cast ballots for in a vote. */
    record OfProxy(VoteId voteId, PartyId proxy) implements Guard<ProxyFacts> {}

    /** Everything in a vote's ballot box: read only to close it, under its vote's exclusive lock. */
    record OfBallots(VoteId voteId) implements Guard<BallotsFacts> {}

    /** Whether what is read of it stands in several tables, so that all of them are written before and it is read anew. */
    default boolean spansTables() {
        return false;
    }

    /** Locked so that it stays as it is read, beside others who only read it. */
    default Lock toRead() {
        return new Lock(this, false);
    }

    /** Locked alone, because the decision changes it or must be the only one to use it. */
    default Lock toChange() {
        return new Lock(this, true);
    }

    /** A guard and how it is locked, straight in the final mode. */
    record Lock(Guard<?> guard, boolean exclusive) {}
}
