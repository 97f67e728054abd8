package dk.sambog.command.vote;

import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PARTY;
import static dk.sambog.command.vote.VoteRejection.ELECTORATE_COUNT;
import static dk.sambog.command.vote.VoteRejection.ELECTOR_TWICE;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.party.PartyId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Who may vote: registered parties, each once. */
final class Electorate {
    // 39 bytes each in the event, whose leaf stays under 65,535.
    private static final int MOST = 1_000;

    private Electorate() {}

    static void require(List<PartyId> electorate, Facts facts) {
        if (electorate.isEmpty() || electorate.size() > MOST) {
            throw new CommandRejected(ELECTORATE_COUNT, "/electorate");
        }
        var seen = new HashSet<PartyId>();
        for (int i = 0; i < electorate.size(); i++) {
            var pointer = "/electorate/" + i;
            if (!seen.add(electorate.get(i))) {
                throw new CommandRejected(ELECTOR_TWICE, pointer);
            }
            facts.require(new Guard.OfParty(electorate.get(i)), NO_SUCH_PARTY, pointer);
        }
    }

    /** In ascending order of their text, as they are hashed. */
    static List<PartyId> sorted(List<PartyId> electorate) {
        return electorate.stream()
                .sorted(Comparator.comparing(PartyId::toString))
                .toList();
    }

    /** SHA-256 in lower-case hex over the sorted ids, each followed by a newline. */
    static String hash(List<PartyId> electorate) {
        var lines = sorted(electorate).stream().map(party -> party + "\n").collect(Collectors.joining());
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
