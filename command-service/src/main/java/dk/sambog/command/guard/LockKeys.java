package dk.sambog.command.guard;

import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.Guard.OfAgreement;
import dk.sambog.command.facts.Guard.OfBallots;
import dk.sambog.command.facts.Guard.OfElector;
import dk.sambog.command.facts.Guard.OfIdentifier;
import dk.sambog.command.facts.Guard.OfInstallation;
import dk.sambog.command.facts.Guard.OfMandates;
import dk.sambog.command.facts.Guard.OfNeed;
import dk.sambog.command.facts.Guard.OfOpenItems;
import dk.sambog.command.facts.Guard.OfParties;
import dk.sambog.command.facts.Guard.OfParty;
import dk.sambog.command.facts.Guard.OfPledge;
import dk.sambog.command.facts.Guard.OfPrincipal;
import dk.sambog.command.facts.Guard.OfProject;
import dk.sambog.command.facts.Guard.OfProposal;
import dk.sambog.command.facts.Guard.OfProxy;
import dk.sambog.command.facts.Guard.OfRetention;
import dk.sambog.command.facts.Guard.OfVote;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The number an advisory lock is taken on. Every node computes the same; two guards that share one by chance wait for each
 * other and nothing worse.
 */
public final class LockKeys {
    private LockKeys() {}

    public static long of(Guard<?> guard) {
        return switch (guard) {
            case OfInstallation() -> hash("installation");
            case OfParty(var id) -> hash("party/" + id);
            case OfParties(var ignored) -> hash("parties");
            case OfIdentifier(var identifier) -> hash("identifier/" + identifier.scheme() + "/" + identifier.id());
            case OfRetention(var id) -> hash("retention/" + id);
            case OfMandates(var principal, var ignored) -> hash("principal/" + principal);
            case OfPrincipal(var id) -> hash("principal/" + id);
            case OfProject(var id) -> hash("project/" + id);
            case OfOpenItems(var id) -> hash("project/" + id);
            case OfNeed(var id) -> hash("need/" + id);
            case OfProposal(var id) -> hash("proposal/" + id);
            case OfPledge(var id) -> hash("pledge/" + id);
            case OfAgreement(var id) -> hash("agreement/" + id);
            // A vote's electorate and ballots change with the vote only.
            case OfVote(var id) -> hash("vote/" + id);
            case OfElector(var voteId, var ignored) -> hash("vote/" + voteId);
            case OfProxy(var voteId, var proxy) -> hash("vote/" + voteId + "/proxy/" + proxy);
            case OfBallots(var voteId) -> hash("vote/" + voteId);
        };
    }

    private static long hash(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
