package dk.sambog.standalone.importing.pabulib;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.sambog.ballot.Choice;
import dk.sambog.ballot.Choice.Mark;
import dk.sambog.standalone.importing.pabulib.PabulibElection.Project;
import dk.sambog.standalone.importing.pabulib.PabulibRows.Row;
import dk.sambog.standalone.importing.source.FileRefused;
import dk.sambog.standalone.importing.source.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a Pabulib file whole; anything wrong in it is refused with {@link FileRefused}. */
public final class PabulibReader {
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_BALLOT = 10_000;

    private final PabulibMeta meta;
    private final PabulibTable projects;
    private final PabulibTable votes;
    private final List<String> notes = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int longest;

    private PabulibReader(Map<String, List<Row>> sections) {
        meta = PabulibMeta.of(sections.getOrDefault("META", List.of()));
        projects = PabulibTable.of("PROJECTS", sections.getOrDefault("PROJECTS", List.of()))
                .requiring("project_id")
                .requiring("cost");
        votes = PabulibTable.of("VOTES", sections.getOrDefault("VOTES", List.of()))
                .requiring("vote");
    }

    public static PabulibElection read(SourceFile file) {
        var sections = new HashMap<String, List<Row>>();
        var section = "";
        for (var row : PabulibRows.of(file.text(UTF_8))) {
            var name = row.first().toUpperCase(Locale.ROOT);
            if (row.values().stream().skip(1).allMatch(String::isBlank)
                    && Set.of("META", "PROJECTS", "VOTES").contains(name)) {
                if (sections.putIfAbsent(name, new ArrayList<>()) != null) {
                    throw new FileRefused(row.line(), "", "the section " + name + " stands twice");
                }
                section = name;
            } else if (section.isEmpty()) {
                throw new FileRefused(row.line(), "", "a Pabulib file begins with META");
            } else {
                sections.get(section).add(row);
            }
        }
        return new PabulibReader(sections).read();
    }

    private PabulibElection read() {
        var budget = meta.budget();
        var options = new ArrayList<Project>();
        for (var row : projects.rows()) {
            options.add(project(row, budget.asset().decimals()));
        }
        if (options.isEmpty()) {
            throw new FileRefused(1, "", "there are no projects");
        }
        var announced = meta.count("num_projects");
        if (announced != null && announced != options.size()) {
            notes.add("META says " + announced + " projects, there are " + options.size());
        }
        var ballots = ballots();
        return new PabulibElection(
                title(),
                meta.text("country"),
                meta.text("unit"),
                meta.text("vote_type"),
                meta.text("rule"),
                budget,
                meta.count("min_project_score_threshold"),
                longestBallot(),
                meta.count("num_votes"),
                meta.date("date_begin"),
                meta.date("date_end"),
                List.copyOf(options),
                ballots,
                List.copyOf(notes));
    }

    private String title() {
        var description = meta.text("description");
        var instance = meta.text("instance");
        var title = description.isEmpty() ? meta.text("unit") : description;
        var whole = (title.isEmpty() ? "Pabulib" : title) + (instance.isEmpty() ? "" : ", " + instance);
        return whole.length() <= 200 ? whole : whole.substring(0, 199) + "\u2026";
    }

    private Project project(Row row, int decimals) {
        var id = projects.text(row, "project_id");
        if (id.isEmpty() || id.length() > 100) {
            throw new FileRefused(row.line(), "project_id", "a project has an id of 1 to 100 characters");
        }
        if (!ids.add(id)) {
            throw new FileRefused(row.line(), "project_id", "project '" + id + "' stands twice");
        }
        var selected = projects.count(row, "selected");
        if (selected != null && selected > 9) {
            throw new FileRefused(row.line(), "selected", "'" + selected + "' is no word of the format");
        }
        return new Project(
                id,
                PabulibTable.amount(row.line(), "cost", projects.text(row, "cost"), decimals),
                projects.count(row, "votes"),
                projects.count(row, "score"),
                name(row, id),
                selected == null ? null : selected.intValue());
    }

    private String name(Row row, String id) {
        var name = projects.text(row, "name").replaceAll("\\s+", " ");
        if (name.length() > LONGEST_NAME) {
            notes.add("line " + row.line() + ": the name is longer than " + LONGEST_NAME + " and was cut");
            return name.substring(0, LONGEST_NAME - 1) + "\u2026";
        }
        return name.isEmpty() ? id : name;
    }

    private Map<String, Long> ballots() {
        var ballots = new LinkedHashMap<String, Long>();
        var twice = 0;
        for (var row : votes.rows()) {
            var marks = new LinkedHashMap<String, Long>();
            var named = list(votes.text(row, "vote"));
            var points = points(row, named.size());
            for (int i = 0; i < named.size(); i++) {
                if (!ids.contains(named.get(i))) {
                    throw new FileRefused(row.line(), "vote", "there is no project '" + named.get(i) + "'");
                }
                marks.merge(named.get(i), points == null ? 0 : points.get(i), Long::sum);
            }
            twice += marks.size() < named.size() ? 1 : 0;
            longest = Math.max(longest, marks.size());
            ballots.merge(written(marks), 1L, Long::sum);
        }
        if (twice > 0) {
            notes.add(twice + " ballots name a project twice; it counts once, its points together");
        }
        return ballots;
    }

    private String written(Map<String, Long> marks) {
        var ordered = marks.entrySet().stream()
                .map(mark -> new Mark(mark.getKey(), mark.getValue()))
                .toList();
        return new Choice(ordered).toString();
    }

    private @Nullable List<Long> points(Row row, int projects) {
        if (!Set.of("cumulative", "scoring").contains(meta.text("vote_type"))) {
            return null;
        }
        var points = list(votes.text(row, "points"));
        if (points.size() != projects) {
            throw new FileRefused(
                    row.line(), "points", points.size() + " numbers of points for " + projects + " projects");
        }
        return points.stream()
                .map(text -> PabulibTable.whole(row.line(), "points", text))
                .toList();
    }

    private @Nullable Integer longestBallot() {
        if (!meta.text("vote_type").equals("ordinal")) {
            return null;
        }
        var told = meta.count("max_length");
        if (told == null) {
            notes.add("META names no max_length: the first of " + longest + " places gets " + longest + " points");
        }
        if (told != null && (told < 1 || told > LONGEST_BALLOT)) {
            throw meta.refused("max_length", "'" + told + "' is no number of places on a ballot");
        }
        return told == null ? Math.max(1, longest) : told.intValue();
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
