package dk.sambog.standalone.importing.batch;

import java.util.ArrayList;
import java.util.List;

/** Cuts lines into what stands or falls together. */
final class Groups {
    private Groups() {}

    /** A line without a group is a group of its own; lines of one group follow each other. */
    static List<List<CommandLine>> of(List<CommandLine> lines) {
        var groups = new ArrayList<List<CommandLine>>();
        for (var line : lines) {
            if (line.group() == null
                    || groups.isEmpty()
                    || !line.group().equals(groups.getLast().getFirst().group())) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(line);
        }
        return groups;
    }
}
