package dk.sambog.verify;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is said about one file.
 *
 * @param problem why nothing could be checked, or null
 */
record Report(Path file, List<Check> checks, @Nullable String problem) {
    static Report of(Path file, List<Check> checks) {
        return new Report(file, checks, null);
    }

    static Report unreadable(Path file, String problem) {
        return new Report(file, List.of(), problem);
    }

    int exitCode() {
        if (problem != null) {
            return 2;
        }
        return agrees() ? 0 : 1;
    }

    /** Plain words: one line when all is well, the findings when it is not. */
    String asText() {
        if (problem != null) {
            return file + ": not checked. " + problem;
        }
        if (agrees()) {
            return file + ": whole. " + checks.getFirst().finding() + " Every field beside it says what the leaf says.";
        }
        return checks.stream()
                .filter(check -> !check.agrees())
                .map(check -> "  " + check.what() + ": " + check.finding())
                .collect(Collectors.joining(System.lineSeparator(), file + ": ALTERED." + System.lineSeparator(), ""));
    }

    /** {@code {"file", "verdict": "WHOLE" | "ALTERED" | "NOT_CHECKED", "checks": [{"what", "agrees", "finding"}], "problem"}}. */
    String asJson() {
        var report = new LinkedHashMap<String, Object>();
        report.put("file", file.toString());
        report.put("verdict", problem != null ? "NOT_CHECKED" : agrees() ? "WHOLE" : "ALTERED");
        report.put("checks", checks.stream().map(Report::asObject).toList());
        if (problem != null) {
            report.put("problem", problem);
        }
        return Json.write(report);
    }

    private boolean agrees() {
        return checks.stream().allMatch(Check::agrees);
    }

    private static LinkedHashMap<String, Object> asObject(Check check) {
        var object = new LinkedHashMap<String, Object>();
        object.put("what", check.what());
        object.put("agrees", check.agrees());
        object.put("finding", check.finding());
        return object;
    }
}
