package dk.sambog.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Looks for whatever ties some of {@code these} to some of {@code those}. What goes with all of either tells nothing; and what
 * goes with one alone stands for it from then on: an id of an event, a transaction, a moment.
 */
record Links(Set<String> these, Set<String> those) {
    private static final int ROUNDS = 4;

    /** What was met, and with which of both. */
    private record Met(Set<String> these, Set<String> those) {
        Met() {
            this(new TreeSet<>(), new TreeSet<>());
        }

        void add(Set<String> these, Set<String> those) {
            this.these.addAll(these);
            this.those.addAll(those);
        }
    }

    /** Ties that run through rows, each with where it was found; the same id, transaction or moment joins two rows. */
    List<String> through(List<EveryRow> rows) {
        var found = new LinkedHashSet<String>();
        var oneOfThese = names(these);
        var oneOfThose = names(those);
        for (var round = 0; round < ROUNDS; round++) {
            var met = new HashMap<String, Met>();
            for (var row : rows) {
                var here = in(row, oneOfThese);
                var there = in(row, oneOfThose);
                if (isTie(here, there)) {
                    found.add(row.where() + ": " + here + " and " + there);
                }
                row.tokens()
                        .forEach(token ->
                                met.computeIfAbsent(token, _ -> new Met()).add(here, there));
            }
            met.forEach((token, with) -> {
                if (isTie(with.these, with.those)) {
                    found.add(token + ": " + with.these + " and " + with.those);
                } else if (with.these.size() == 1 && with.those.isEmpty()) {
                    oneOfThese.put(token, with.these.iterator().next());
                } else if (with.those.size() == 1 && with.these.isEmpty()) {
                    oneOfThose.put(token, with.those.iterator().next());
                }
            });
        }
        return List.copyOf(found);
    }

    /** Ties inside an answer: some part of it names some of both, and not all of either. */
    List<String> in(JsonNode answer) {
        var found = new ArrayList<String>();
        look(answer, found);
        return found;
    }

    /** Ties inside one line of text. */
    boolean in(String line) {
        var bare = EveryRow.bare(line);
        return isTie(named(bare, these), named(bare, those));
    }

    private Met look(JsonNode part, List<String> found) {
        var met = new Met();
        if (part.isContainer()) {
            for (var inner : part) {
                var below = look(inner, found);
                met.add(below.these, below.those);
            }
        } else {
            var bare = EveryRow.bare(part.asString(""));
            met.add(named(bare, these), named(bare, those));
        }
        if (isTie(met.these, met.those)) {
            found.add(part.toString());
        }
        return met;
    }

    private boolean isTie(Set<String> here, Set<String> there) {
        return !here.isEmpty() && !there.isEmpty() && here.size() < these.size() && there.size() < those.size();
    }

    private static Map<String, String> names(Set<String> all) {
        return all.stream().collect(Collectors.toMap(one -> one, one -> one, (one, same) -> one, HashMap::new));
    }

    private static Set<String> in(EveryRow row, Map<String, String> names) {
        var found = new HashSet<String>();
        for (var token : row.tokens()) {
            var name = names.get(token);
            if (name != null) {
                found.add(name);
            }
        }
        // Also inside longer bytes, where no token begins.
        found.addAll(named(row.bare(), Set.copyOf(names.values())));
        return found;
    }

    private static Set<String> named(String bare, Set<String> all) {
        return all.stream().filter(bare::contains).collect(Collectors.toSet());
    }
}
