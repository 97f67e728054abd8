package dk.sambog.ballot;

import dk.sambog.events.party.PartyId;
import dk.sambog.events.vote.VoteEvent.ElectorateFixed;
import dk.sambog.events.vote.VoteId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who may vote, as it is fixed and hashed.
 *
 * @param electors each once, in ascending order of the text of their ids
 * @param weights one for each in the same order, or none where each weighs one
 */
public record Electorate(List<PartyId> electors, List<Long> weights) {
    /** 39 bytes each in an event, and as much again for a weight: its leaf stays under 65,535. */
    private static final int PART = 1_000;

    public Electorate {
        electors = List.copyOf(electors);
        weights = List.copyOf(weights);
    }

    /** In any order, each once; {@code weights} in the same one. */
    public static Electorate of(List<PartyId> electors, List<Long> weights) {
        var places = new TreeMap<String, Integer>();
        IntStream.range(0, electors.size())
                .forEach(place -> places.put(electors.get(place).toString(), place));
        return new Electorate(
                places.values().stream().map(electors::get).toList(),
                weights.isEmpty()
                        ? List.of()
                        : places.values().stream().map(weights::get).toList());
    }

    /** SHA-256 in lower-case hex over a line for each: its id, where there are weights a space and its own, and a newline. */
    public String hash() {
        var lines = IntStream.range(0, electors.size())
                .mapToObj(place -> weights.isEmpty()
                        ? electors.get(place) + "\n"
                        : electors.get(place) + " " + weights.get(place) + "\n")
                .collect(Collectors.joining());
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** The list as the log holds it, in parts under the one hash. */
    public List<ElectorateFixed> parts(VoteId vote) {
        var hash = hash();
        var parts = (electors.size() + PART - 1) / PART;
        var events = new ArrayList<ElectorateFixed>();
        for (int part = 0; part < parts; part++) {
            var from = part * PART;
            var to = Math.min(electors.size(), from + PART);
            events.add(new ElectorateFixed(
                    vote,
                    electors.subList(from, to),
                    weights.isEmpty() ? null : weights.subList(from, to),
                    part + 1,
                    parts,
                    hash));
        }
        return events;
    }
}
