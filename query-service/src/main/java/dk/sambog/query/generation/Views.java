package dk.sambog.query.generation;

import dk.sambog.query.generation.shape.Generation;
import dk.sambog.query.generation.shape.Generations;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Where answers come from: a consistent snapshot of the live generation, with the position it is true at. */
public final class Views {
    /** The plan of a statement no longer fits its table: another generation has become live meanwhile. */
    private static final String CACHED_PLAN_CHANGED = "0A000";

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    Views(DataSource source) {
        this.jdbc = JdbcClient.create(source);
        this.snapshot = new TransactionTemplate(new JdbcTransactionManager(source));
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Answers {@code question} from one snapshot.
     *
     * @throws NotYetProjected when the cut lies beyond what is projected
     * @throws NoViewsYet before the first generation is filled
     */
    public <T> T read(Cut cut, Function<Snapshot, T> question) {
        try {
            return inSnapshot(cut, question);
        } catch (DataAccessException e) {
            if (hasState(e, CACHED_PLAN_CHANGED)) {
                return inSnapshot(cut, question);
            }
            throw e;
        }
    }

    private <T> T inSnapshot(Cut cut, Function<Snapshot, T> question) {
        return snapshot.execute(status -> question.apply(open(cut)));
    }

    private Snapshot open(Cut cut) {
        var live = live();
        jdbc.sql("SET LOCAL search_path TO " + live.schema()).update();
        if (!cut.isLatest() && cut.position() > live.position()) {
            throw new NotYetProjected(cut.position(), live.position());
        }
        var position = Math.min(cut.position(), live.position());
        return new Snapshot(
                position, cut.effectiveOn(), position == live.position() && cut.effectiveOn() == null, jdbc);
    }

    private Generation live() {
        return jdbc.sql(Generations.LIVE)
                .query((row, n) -> Generations.generation(row))
                .optional()
                .orElseThrow(NoViewsYet::new);
    }

    private static boolean hasState(DataAccessException e, String state) {
        return e.getMostSpecificCause() instanceof SQLException sql && state.equals(sql.getSQLState());
    }
}
