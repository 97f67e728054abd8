package dk.sambog.command.batch.line;

import dk.sambog.command.lint.TextWarning;
import java.util.List;

/** What the texts of a line that was applied may be better without; at least one thing. */
public record LineWarnings(BatchLine line, List<TextWarning> warnings) {}
