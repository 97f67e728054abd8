package dk.sambog.command.vote;

import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PARTY;
import static dk.sambog.command.facts.GuardRejection.PARTY_MERGED;
import static dk.sambog.command.vote.VoteRejection.ELECTORATE_COUNT;
import static dk.sambog.command.vote.VoteRejection.ELECTOR_TWICE;
import static dk.sambog.command.vote.VoteRejection.VOTE_WEIGHTS;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.vote.VoteCommand.CallVote;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.vote.VoteEvent;
import dk.sambog.events.vote.VoteEvent.ElectorateFixed;
import dk.sambog.events.vote.VoteRules.Weighting;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who may vote: registered parties, each once, with what their ballots weigh. */
final class Electorate {
    private static final int MOST = 25_000;
    /** 39 bytes each in an event, and as much again for a weight: its leaf stays under 65,535. */
    private static final int PART = 1_000;
    /** More are not locked one by one: the table of locks is finite. */
    private static final int LOCKED_EACH = 1_000;

    private static final long HEAVIEST = 1_000_000_000L;

    private Electorate() {}

    static List<Guard.Lock> guards(List<PartyId> electorate) {
        return electorate.size() > LOCKED_EACH
                ? List.of(new Guard.OfParties(Set.copyOf(electorate)).toRead())
                : electorate.stream()
                        .distinct()
                        .map(party -> new Guard.OfParty(party).toRead())
                        .toList();
    }

    static void require(CallVote call, Facts facts) {
        var electorate = call.electorate();
        if (electorate.isEmpty() || electorate.size() > MOST) {
            throw new CommandRejected(ELECTORATE_COUNT, "/electorate");
        }
        var many = electorate.size() > LOCKED_EACH
                ? facts.require(new Guard.OfParties(Set.copyOf(electorate)), NO_SUCH_PARTY, "/electorate/0")
                : null;
        var seen = new HashSet<PartyId>();
        for (int i = 0; i < electorate.size(); i++) {
            var pointer = "/electorate/" + i;
            var elector = electorate.get(i);
            if (!seen.add(elector)) {
                throw new CommandRejected(ELECTOR_TWICE, pointer);
            }
            if (many == null) {
                facts.require(new Guard.OfParty(elector), NO_SUCH_PARTY, pointer);
            } else if (!many.registered().contains(elector)) {
                throw new CommandRejected(NO_SUCH_PARTY, pointer);
            } else if (many.merged().contains(elector)) {
                throw new CommandRejected(PARTY_MERGED, pointer);
            }
        }
        requireWeights(call);
    }

    private static void requireWeights(CallVote call) {
        var isWeighted = call.rules().weighting() != Weighting.ONE_MEMBER_ONE_VOTE;
        if (call.weights().size() != (isWeighted ? call.electorate().size() : 0)) {
            throw new CommandRejected(VOTE_WEIGHTS, "/weights");
        }
        for (int i = 0; i < call.weights().size(); i++) {
            if (call.weights().get(i) < 1 || call.weights().get(i) > HEAVIEST) {
                throw new CommandRejected(VOTE_WEIGHTS, "/weights/" + i);
            }
        }
    }

    /** The list in parts, in ascending order of the ids' text, as they are hashed. */
    static List<VoteEvent> parts(CallVote call) {
        var sorted = new TreeMap<String, PartyId>();
        call.electorate().forEach(party -> sorted.put(party.toString(), party));
        var weights = weights(call);
        var electors = List.copyOf(sorted.values());
        var hash = hash(electors, weights);
        var parts = (electors.size() + PART - 1) / PART;
        var events = new ArrayList<VoteEvent>();
        for (int part = 0; part < parts; part++) {
            var some = electors.subList(part * PART, Math.min(electors.size(), (part + 1) * PART));
            events.add(new ElectorateFixed(
                    call.voteId(),
                    some,
                    weights.isEmpty() ? null : some.stream().map(weights::get).toList(),
                    part + 1,
                    parts,
                    hash));
        }
        return events;
    }

    private static Map<PartyId, Long> weights(CallVote call) {
        var weights = new HashMap<PartyId, Long>();
        for (int i = 0; i < call.weights().size(); i++) {
            weights.put(call.electorate().get(i), call.weights().get(i));
        }
        return weights;
    }

    static String hash(List<PartyId> sorted, Map<PartyId, Long> weights) {
        var lines = sorted.stream()
                .map(party -> weights.isEmpty() ? party + "\n" : party + " " + weights.get(party) + "\n")
                .collect(Collectors.joining());
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
