package dk.sambog.query.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sambog.command.testing.TestDatabase;
import dk.sambog.query.balance.TrialBalanceProjection;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Positions;
import dk.sambog.query.ladder.LadderFilter;
import dk.sambog.query.ladder.LadderKey;
import dk.sambog.query.ladder.LadderRow;
import dk.sambog.query.ladder.PromiseLadderProjection;
import dk.sambog.query.postings.Account;
import dk.sambog.query.postings.GiverGroup;
import dk.sambog.query.sources.MatrixCell;
import dk.sambog.query.sources.MatrixKey;
import dk.sambog.query.sources.MatrixRow;
import dk.sambog.query.sources.SourcesOfFundsProjection;
import dk.sambog.query.testing.QueryRun;
import dk.sambog.query.testing.RandomHistory;
import dk.sambog.query.testing.SlowFold;
import dk.sambog.query.testing.TestLedger;
import dk.sambog.query.testing.TestLedger.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CutsIT {
    private static final List<Fact> FACTS = RandomHistory.of(7, 1_500);
    private static final LocalDate MIDDLE = LocalDate.of(2024, 10, 1);
    private static QueryRun query;

    @BeforeAll
    static void run() throws Exception {
        var database = TestDatabase.create();
        new TestLedger(database, Instant.parse("2025-01-01T00:00:00Z")).append(FACTS);
        query = QueryRun.over(database, Map.of("sambog.query.feed.page-size", 97));
        var positions = query.bean(Positions.class);
        await().until(() -> positions.projected() == FACTS.size() - 1);
    }

    @AfterAll
    static void stop() {
        query.close();
    }

    @Test
    void the_ladder_at_any_cut_is_a_fold_of_the_prefix() {
        for (var position : new long[] {-1, 0, 40, 333, 999, FACTS.size() - 1}) {
            for (var effectiveOn : new LocalDate[] {null, MIDDLE}) {
                var prefix = FACTS.subList(0, (int) position + 1);
                assertThat(ladder(new Cut(position, effectiveOn)))
                        .as("known at %s, effective at %s", position, effectiveOn)
                        .isEqualTo(SlowFold.of(prefix, effectiveOn));
            }
        }
        assertThat(ladder(Cut.LATEST)).isEqualTo(SlowFold.of(FACTS, null));
    }

    @Test
    void running_balances_say_what_the_postings_say() {
        var ladder = query.bean(PromiseLadderProjection.class);
        var now = ladder.rows(Cut.LATEST, LadderFilter.ALL, null, 1_000);
        var summed = ladder.rows(new Cut(Long.MAX_VALUE, LocalDate.of(9999, 1, 1)), LadderFilter.ALL, null, 1_000);
        assertThat(withoutOverdue(summed.rows())).isEqualTo(withoutOverdue(now.rows()));
        var sources = query.bean(SourcesOfFundsProjection.class);
        assertThat(sources.rows(new Cut(Long.MAX_VALUE, LocalDate.of(9999, 1, 1)), null, null, 1_000))
                .isEqualTo(sources.rows(Cut.LATEST, null, null, 1_000));
    }

    @Test
    void pages_join_to_the_whole() {
        var ladder = query.bean(PromiseLadderProjection.class);
        var whole = ladder.rows(Cut.at(700), LadderFilter.ALL, null, 10_000).rows();
        var paged = new ArrayList<LadderRow>();
        LadderKey after = null;
        do {
            var page = ladder.rows(Cut.at(700), LadderFilter.ALL, after, 7);
            paged.addAll(page.rows());
            after = page.next();
        } while (after != null);
        assertThat(paged).isEqualTo(whole).hasSizeGreaterThan(20);

        var sources = query.bean(SourcesOfFundsProjection.class);
        var matrix = sources.rows(Cut.at(700), null, null, 10_000).rows();
        var pagedMatrix = new ArrayList<MatrixRow>();
        MatrixKey afterRow = null;
        do {
            var page = sources.rows(Cut.at(700), null, afterRow, 5);
            pagedMatrix.addAll(page.rows());
            afterRow = page.next();
        } while (afterRow != null);
        assertThat(pagedMatrix).isEqualTo(matrix).hasSizeGreaterThan(10);
    }

    @Test
    void every_number_of_the_ladder_is_the_sum_of_its_trail() {
        Map<String, ToLongFunction<LadderRow>> columns = Map.of(
                "pledged", LadderRow::pledged,
                "committed", LadderRow::committed,
                "received", LadderRow::received,
                "verified", LadderRow::verified,
                "withdrawn", LadderRow::withdrawn,
                "rejected", LadderRow::rejected,
                "reversed", LadderRow::reversed,
                "outstanding", LadderRow::outstanding);
        for (var cut : List.of(Cut.LATEST, new Cut(800, MIDDLE))) {
            for (var row : query.bean(PromiseLadderProjection.class)
                    .rows(cut, LadderFilter.ALL, null, 1_000)
                    .rows()) {
                columns.forEach((column, value) -> {
                    var key = row.key();
                    var trail = whole(
                            cut,
                            Cell.ofLadder(
                                    key.projectId(), key.partyId(), key.kind(), key.unit(), key.fromSource(), column));
                    assertThat(trail).as("%s of %s", column, key).isEqualTo(value.applyAsLong(row));
                });
            }
        }
    }

    @Test
    void every_number_of_the_matrix_is_the_sum_of_its_trail() {
        Map<String, ToLongFunction<MatrixCell>> buckets = Map.of(
                "cash", MatrixCell::cash,
                "inKind", MatrixCell::inKind,
                "debt", MatrixCell::debt,
                "contingent", MatrixCell::contingent);
        for (var row : query.bean(SourcesOfFundsProjection.class)
                .rows(Cut.at(900), null, null, 1_000)
                .rows()) {
            var key = row.key();
            var isMoney = key.unit().contains("/");
            for (var group : GiverGroup.values()) {
                var cell = row.cells().get(group);
                if (isMoney) {
                    buckets.forEach((bucket, value) ->
                            assertThat(matrixTrail(key, group + "." + bucket)).isEqualTo(value.applyAsLong(cell)));
                } else {
                    assertThat(matrixTrail(key, group + ".unvalued")).isEqualTo(cell.unvalued());
                }
            }
            assertThat(matrixTrail(key, isMoney ? "total.cash" : "total.unvalued"))
                    .isEqualTo(isMoney ? row.total().cash() : row.total().unvalued());
        }
    }

    @Test
    void the_trial_balance_is_zero_at_every_cut() {
        for (var cut : List.of(Cut.LATEST, Cut.at(5), new Cut(1_000, MIDDLE))) {
            assertThat(query.bean(TrialBalanceProjection.class).rows(cut).rows())
                    .allSatisfy(row -> {
                        assertThat(row.sum()).isZero();
                        assertThat(row.balances().get(Account.EXTERNAL)).isNegative();
                    });
        }
    }

    @Test
    void a_document_leads_up_to_the_numbers_its_postings_make() {
        var down = query.bean(AuditTrailProjection.class);
        var up = query.bean(EvidenceTrailProjection.class);
        var row =
                query
                        .bean(PromiseLadderProjection.class)
                        .rows(Cut.LATEST, LadderFilter.ALL, null, 1_000)
                        .rows()
                        .stream()
                        .filter(candidate -> candidate.verified() > 0)
                        .toList();
        var found = 0;
        for (var candidate : row) {
            var key = candidate.key();
            var cell =
                    Cell.ofLadder(key.projectId(), key.partyId(), key.kind(), key.unit(), key.fromSource(), "verified");
            for (var posting : down.down(Cut.LATEST, cell, null, 1_000).rows()) {
                for (var evidence : posting.evidence()) {
                    found++;
                    assertThat(up.ofDocument(Cut.LATEST, evidence.documentId(), null, null, 1_000)
                                    .rows())
                            .anySatisfy(reached -> {
                                assertThat(reached.eventId()).isEqualTo(posting.eventId());
                                assertThat(reached.column()).isEqualTo("verified");
                                assertThat(reached.total()).isEqualTo(posting.amount());
                            });
                }
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void the_way_up_is_paged_without_loss() {
        var up = query.bean(EvidenceTrailProjection.class);
        var document = query.bean(JdbcClient.class)
                .sql("SELECT document_id FROM " + liveSchema() + ".evidence JOIN " + liveSchema()
                        + ".posting USING (contribution_id) WHERE chain = 'native'"
                        + " GROUP BY document_id ORDER BY count(*) DESC, document_id LIMIT 1")
                .query(UUID.class)
                .single();
        var whole = up.ofDocument(Cut.LATEST, document, null, null, 1_000).rows();
        var paged = new ArrayList<EvidenceTrailRow>();
        TrailKey after = null;
        do {
            var page = up.ofDocument(Cut.LATEST, document, null, after, 1);
            paged.addAll(page.rows());
            after = page.next();
        } while (after != null);
        assertThat(paged).hasSizeGreaterThan(1).isEqualTo(whole);
        assertThat(up.ofDocument(Cut.LATEST, document, Set.of(new UUID(0, 0)), null, 1_000)
                        .rows())
                .isEmpty();
    }

    private static String liveSchema() {
        return query.bean(JdbcClient.class)
                .sql("SELECT 'views_' || max(number) FROM query.generation")
                .query(String.class)
                .single();
    }

    private static long matrixTrail(MatrixKey key, String column) {
        return whole(
                Cut.at(900),
                Cell.ofMatrix(
                        key.projectId(), key.planLine(), key.unit(), key.stage().toString(), column));
    }

    /** Adds up every page by hand and compares with the sum the trail gives. */
    private static long whole(Cut cut, Cell cell) {
        var trail = query.bean(AuditTrailProjection.class);
        var sum = 0L;
        TrailKey after = null;
        Trail page;
        do {
            page = trail.down(cut, cell, after, 10);
            sum += page.rows().stream().mapToLong(TrailRow::amount).sum();
            after = page.next();
        } while (after != null);
        assertThat(page.sum()).isEqualTo(sum);
        return sum;
    }

    private static Map<SlowFold.Row, Map<String, Long>> ladder(Cut cut) {
        var rows = new TreeMap<SlowFold.Row, Map<String, Long>>();
        for (var row : query.bean(PromiseLadderProjection.class)
                .rows(cut, LadderFilter.ALL, null, 10_000)
                .rows()) {
            var key = row.key();
            var columns = new TreeMap<String, Long>(Map.of(
                    "pledged", row.pledged(),
                    "committed", row.committed(),
                    "received", row.received(),
                    "verified", row.verified(),
                    "withdrawn", row.withdrawn(),
                    "rejected", row.rejected(),
                    "reversed", row.reversed()));
            columns.values().removeIf(amount -> amount == 0);
            if (!columns.isEmpty()) {
                rows.put(
                        new SlowFold.Row(key.projectId(), key.partyId(), key.kind(), key.unit(), key.fromSource()),
                        columns);
            }
            assertThat(row.pledged())
                    .as("nothing promised is lost from sight")
                    .isEqualTo(row.withdrawn() + row.outstanding() + row.received() + row.rejected() + row.reversed());
        }
        return rows;
    }

    private static List<LadderRow> withoutOverdue(List<LadderRow> rows) {
        return rows.stream().map(row -> row.overdueBy(0)).toList();
    }
}
