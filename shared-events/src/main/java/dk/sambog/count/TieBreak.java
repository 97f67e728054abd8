package dk.sambog.count;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.sambog.events.vote.VoteRules.TieRule;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Puts equally strong options in order.
 *
 * @param candidates in the order they were listed
 * @param decided orders somebody decided on, from the strongest down
 * @param ballotSetHash what a lot is drawn with: nobody knows it before the close
 */
record TieBreak(TieRule rule, List<Candidate> candidates, List<List<String>> decided, String ballotSetHash) {
    /** From the strongest down; nothing when neither rule nor decision tells all of them apart. */
    Optional<List<String>> order(Collection<String> tied) {
        if (tied.size() < 2) {
            return Optional.of(List.copyOf(tied));
        }
        for (var order : decided) {
            if (order.containsAll(tied)) {
                return Optional.of(tied.stream()
                        .sorted(Comparator.comparingInt(order::indexOf))
                        .toList());
            }
        }
        var wanted = new HashSet<>(tied);
        var among = candidates.stream()
                .filter(candidate -> wanted.contains(candidate.code()))
                .toList();
        return switch (rule) {
            case DECISION -> Optional.empty();
            case LISTED_FIRST -> Optional.of(codes(among));
            case LOWER_COST -> byCost(among, Comparator.comparingLong(Candidate::cost));
            case HIGHER_COST ->
                byCost(among, Comparator.comparingLong(Candidate::cost).reversed());
            case LOT ->
                Optional.of(codes(among.stream()
                        .sorted(Comparator.comparing((Candidate candidate) -> lot(candidate.code())))
                        .toList()));
        };
    }

    private static Optional<List<String>> byCost(List<Candidate> among, Comparator<Candidate> order) {
        var costs = among.stream().map(Candidate::cost).distinct().count();
        return costs < among.size()
                ? Optional.empty()
                : Optional.of(codes(among.stream().sorted(order).toList()));
    }

    private String lot(String code) {
        return HexFormat.of().formatHex(sha256().digest((ballotSetHash + "\n" + code).getBytes(UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static List<String> codes(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::code).toList();
    }
}
