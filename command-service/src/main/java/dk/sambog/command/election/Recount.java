package dk.sambog.command.election;

import dk.sambog.command.election.ElectionState.TakingIn;
import dk.sambog.count.Candidate;
import dk.sambog.count.CountResult;
import dk.sambog.count.Counting;
import dk.sambog.events.election.ElectionEvent;
import dk.sambog.events.election.ElectionEvent.ElectionOptionsRecorded.SourceOption;
import dk.sambog.events.election.ElectionEvent.ElectionRecounted;
import dk.sambog.events.election.ElectionEvent.ElectionRecounted.Cause;
import dk.sambog.events.election.ElectionEvent.ElectionRecounted.Difference;
import dk.sambog.events.election.ElectionEvent.ElectionRecounted.What;
import dk.sambog.events.election.ElectionId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts the ballots of a file by its own rule and names what the file says otherwise, as far as it can be told why. */
final class Recount {
    private final TakingIn election;
    private final Map<String, SourceOption> official;
    private final CountResult result;
    private final List<Difference> differences = new ArrayList<>();

    private Recount(TakingIn election) {
        this.election = election;
        this.official = election.options().stream().collect(Collectors.toMap(SourceOption::code, Function.identity()));
        this.result = count(Set.of(), List.of());
    }

    static List<ElectionEvent> of(ElectionId id, TakingIn election) {
        var recount = new Recount(election);
        recount.compareCounts();
        recount.compareSelection();
        var result = recount.result;
        return List.of(new ElectionRecounted(
                id,
                result.counts().stream()
                        .map(one ->
                                new ElectionRecounted.Recount(one.option(), one.votes(), one.score(), one.standing()))
                        .toList(),
                result.cast(),
                result.outcome(),
                result.selected(),
                result.ballotSetHash(),
                List.copyOf(recount.differences)));
    }

    private CountResult count(Set<String> leftOut, List<List<String>> tieDecisions) {
        var candidates = election.options().stream()
                .map(option -> new Candidate(
                        option.code(), option.cost() == null ? 0 : option.cost(), leftOut.contains(option.code())))
                .toList();
        return new Counting(election.rules(), candidates, 0, 0, tieDecisions).count(election.ballots());
    }

    private void compareCounts() {
        var ballots = election.officialBallots();
        if (ballots != null && ballots != result.cast()) {
            differences.add(new Difference(null, What.BALLOTS, ballots, result.cast(), Cause.COUNT));
        }
        for (var counted : result.counts()) {
            var told = official(counted.option());
            compare(counted.option(), What.VOTES, told.votes(), counted.votes());
            compare(counted.option(), What.SCORE, told.score(), counted.score());
        }
    }

    private void compare(String option, What what, @Nullable Long told, long counted) {
        if (told != null && told != counted) {
            differences.add(new Difference(option, what, told, counted, Cause.COUNT));
        }
    }

    private void compareSelection() {
        if (election.options().stream().anyMatch(option -> option.selected() == null)) {
            return;
        }
        var ours = new HashSet<>(result.selected());
        var causes = causes(ours);
        for (var option : election.options()) {
            var isTold = isSelected(option.code());
            var isOurs = ours.contains(option.code());
            if (isTold != isOurs) {
                differences.add(new Difference(
                        option.code(),
                        What.SELECTION,
                        option.selected() == null ? 0 : option.selected(),
                        isOurs ? 1 : 0,
                        causes.getOrDefault(option.code(), Cause.FOLLOWS)));
            }
        }
    }

    private Map<String, Cause> causes(Set<String> ours) {
        var told = official.keySet().stream().filter(this::isSelected).collect(Collectors.toSet());
        if (told.equals(ours)) {
            return Map.of();
        }
        if (new HashSet<>(count(Set.of(), List.of(toldFirst())).selected()).equals(told)) {
            return official.keySet().stream().collect(Collectors.toMap(Function.identity(), _ -> Cause.TIE));
        }
        var causes = new java.util.HashMap<String, Cause>();
        var leftOut = new HashSet<String>();
        var selected = new ArrayList<>(result.selected());
        // What the file left out frees money for weaker ones: one after the other, from the strongest down.
        while (selected.stream().anyMatch(code -> !told.contains(code))) {
            selected.stream().filter(code -> !told.contains(code)).findFirst().ifPresent(leftOut::add);
            selected = new ArrayList<>(count(leftOut, List.of()).selected());
        }
        leftOut.forEach(code -> causes.put(code, Cause.LEFT_OUT));
        for (var code : told) {
            if (!selected.contains(code)) {
                var word = official(code).selected();
                causes.put(code, word != null && word > 1 ? Cause.OTHER_MEANS : Cause.TAKEN);
            }
        }
        return causes;
    }

    /** Every equally strong option the file selects before those it does not. */
    private List<String> toldFirst() {
        var order = new ArrayList<String>();
        election.options().stream()
                .map(SourceOption::code)
                .filter(this::isSelected)
                .forEach(order::add);
        election.options().stream()
                .map(SourceOption::code)
                .filter(code -> !isSelected(code))
                .forEach(order::add);
        return order;
    }

    private boolean isSelected(String code) {
        var word = official(code).selected();
        return word != null && word > 0;
    }

    private SourceOption official(String code) {
        return java.util.Objects.requireNonNull(official.get(code));
    }
}
