package dk.sambog.query.generation.projector;

import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.feed.FeedSignal;
import dk.sambog.query.feed.LedgerFeed;
import dk.sambog.query.generation.Projection;
import dk.sambog.query.generation.projector.ProjectorState.Activity;
import dk.sambog.query.generation.shape.Generation;
import dk.sambog.query.generation.shape.Generations;
import dk.sambog.query.generation.shape.Shape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One page from the feed into the tables: lock, rows, cursor and, when a generation has caught up, the swap, all in one
 * transaction. While a full page is written the next one is read.
 */
final class PageWork {
    private final DataSource source;
    private final LedgerFeed feed;
    private final Generations generations;
    private final List<Projection> projections;
    private final Shape shape;
    private final Executor readAhead;
    private final ProjectorMetrics metrics;
    private @Nullable CompletableFuture<List<FeedEntry>> ahead;
    private @Nullable Generation generation;
    private boolean hasMore;
    /** Where this projector left off; elsewhere another one has written, and what is remembered here is old. */
    private long leftAt = -1;

    PageWork(
            DataSource source,
            LedgerFeed feed,
            Generations generations,
            List<Projection> projections,
            Executor readAhead,
            ProjectorMetrics metrics) {
        this.source = source;
        this.feed = feed;
        this.generations = generations;
        this.projections = projections;
        this.shape = Shape.of(projections.stream().map(Projection::name).toList());
        this.readAhead = readAhead;
        this.metrics = metrics;
    }

    /** Whether the last page was full, so that the next one is there already. */
    boolean hasMore() {
        return hasMore;
    }

    /** Does what is to be done next and says what it came to; every exception leaves the database as it was. */
    ProjectorState next(ProjectorState before) throws SQLException, InterruptedException {
        hasMore = false;
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var after = inTransaction(connection, before);
                connection.commit();
                projections.forEach(Projection::committed);
                leftAt = after.position();
                return after;
            } catch (Throwable e) {
                ahead = null;
                hasMore = false;
                generation = null;
                projections.forEach(Projection::forget);
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private ProjectorState inTransaction(Connection connection, ProjectorState before)
            throws SQLException, InterruptedException {
        if (generation == null) {
            generation = generations.open(connection, shape);
        }
        var number = generation.number();
        if (!generations.tryLock(connection, number)) {
            return before.at(Activity.STANDBY, generation, before.position());
        }
        var current = generations.find(connection, number).orElse(null);
        if (current == null || current.retired()) {
            return before.at(Activity.SUPERSEDED, generation, before.position());
        }
        if (current.position() != leftAt) {
            ahead = null;
            projections.forEach(Projection::forget);
        }
        prepare(connection, current);
        var page = pageAfter(current.position());
        hasMore = page.size() >= feed.pageSize();
        if (hasMore) {
            readAhead(page.getLast().position());
        } else if (!current.complete()) {
            generations.complete(connection, number, shape);
            hasMore = true;
        } else if (!current.live()) {
            return goLive(connection, current, page, before);
        }
        var reached = write(connection, current, page);
        return before.at(current.live() ? Activity.FOLLOWING : Activity.FILLING, current, reached);
    }

    /** The old generation is held still, so nobody ever sees an answer from further back than one already given. */
    private ProjectorState goLive(
            Connection connection, Generation filled, List<FeedEntry> firstPage, ProjectorState before)
            throws SQLException {
        var held = generations.holdLive(connection);
        var goal = Math.max(
                LedgerFeed.head(connection), held.map(Generation::position).orElse(-1L));
        var reached = filled;
        for (var page = firstPage; ; page = feed.after(reached.position(), connection)) {
            reached = reached.at(write(connection, reached, page));
            if (reached.position() >= goal) {
                generations.goLive(connection, filled.number());
                return before.at(Activity.FOLLOWING, filled, reached.position());
            }
        }
    }

    private long write(Connection connection, Generation current, List<FeedEntry> page) throws SQLException {
        if (page.isEmpty()) {
            return current.position();
        }
        var timer = metrics.page(page.size());
        for (var projection : projections) {
            projection.apply(page, connection);
        }
        var last = page.getLast().position();
        generations.advance(connection, current.number(), current.position(), last);
        try (var notify = connection.createStatement()) {
            notify.execute("NOTIFY " + FeedSignal.PROJECTED);
        }
        timer.run();
        return last;
    }

    private static void prepare(Connection connection, Generation current) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET LOCAL search_path TO " + current.schema());
            // Views can be made again from the log: a crash of the server costs them the last pages, never a fact.
            statement.execute("SET LOCAL synchronous_commit TO off");
        }
    }

    private List<FeedEntry> pageAfter(long position) throws SQLException, InterruptedException {
        var promised = ahead;
        ahead = null;
        if (promised == null) {
            return feed.after(position);
        }
        try {
            var page = promised.get();
            return page.isEmpty() || page.getFirst().position() == position + 1 ? page : feed.after(position);
        } catch (ExecutionException e) {
            // Read again in the open, where the error is met by its own name.
            return feed.after(position);
        }
    }

    private void readAhead(long position) {
        ahead = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return feed.after(position);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                },
                readAhead);
    }
}
