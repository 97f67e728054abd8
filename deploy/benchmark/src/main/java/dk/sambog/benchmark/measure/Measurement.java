package dk.sambog.benchmark.measure;

import dk.sambog.benchmark.report.Figure;
import java.util.List;

/** One figure, or a few that come out of the same load. */
public interface Measurement {
    /** Measures and answers; {@code bench} is what it is measured on. */
    List<Figure> measure(Bench bench) throws Exception;

    /** What was measured and against what, in a few sentences for the report. */
    String how(Bench bench);
}
