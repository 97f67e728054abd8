package dk.sambog.command.ballotbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sambog.command.seal.Keyring;
import dk.sambog.command.testing.CommandServer;
import dk.sambog.command.testing.TestDatabase;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.vote.BallotId;
import dk.sambog.events.vote.VoteEvent.Secrecy;
import dk.sambog.events.vote.VoteId;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class BallotBoxIT {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<String> CHOICES = List.of("dike", "sluice", "nothing");
    private static final PartyId ANNA = new PartyId(UUID.randomUUID());
    private static final PartyId BO = new PartyId(UUID.randomUUID());

    private final javax.sql.DataSource source = DATABASE.as("ledger_app");
    private final JdbcTemplate jdbc = new JdbcTemplate(source);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    private final BallotBox box = new BallotBox(jdbc, new Keyring(CommandServer.VAULT_KEY, RANDOM), RANDOM);
    private final VoteId vote = new VoteId(UUID.randomUUID());

    @Property(tries = 25)
    void however_often_voters_change_their_minds_each_has_one_ballot_and_it_is_the_last(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 17) Integer> acts) {
        var vote = new VoteId(UUID.randomUUID());
        box.setUp(vote, Secrecy.OPEN, 40);
        var last = new HashMap<PartyId, String>();
        for (var act : acts) {
            var voter = new PartyId(new UUID(7, act / CHOICES.size()));
            var choice = CHOICES.get(act % CHOICES.size());
            put(vote, voter, choice);
            last.put(voter, choice);
        }

        var papers = box.papers(vote);

        assertThat(papers).hasSameSizeAs(last.keySet());
        papers.forEach(paper -> assertThat(paper.choice()).isEqualTo(last.get(paper.voter())));
    }

    @Test
    void a_replacement_keeps_the_stream_and_gets_a_new_salt_and_tracker() {
        box.setUp(vote, Secrecy.SECRET, 40);
        var first = put(vote, ANNA, "dike");
        var second = put(vote, ANNA, "sluice");
        assertThat(second.ballotId()).isEqualTo(first.ballotId());
        assertThat(second.saltHex()).isNotEqualTo(first.saltHex());
        assertThat(second.trackerHex()).isNotEqualTo(first.trackerHex()).matches("[0-9a-f]{32}");
    }

    @Test
    void the_box_of_a_secret_vote_does_not_know_its_voters() {
        box.setUp(vote, Secrecy.SECRET, 40);
        put(vote, ANNA, "dike");
        assertThat(box.papers(vote))
                .singleElement()
                .satisfies(paper -> assertThat(paper.voter()).isNull());
    }

    @Test
    void ballots_come_out_in_another_order_than_they_went_in() {
        box.setUp(vote, Secrecy.OPEN, 40);
        var voters = voters(40);
        voters.forEach(voter -> put(vote, voter, "dike"));
        assertThat(box.papers(vote)).extracting(BallotPaper::voter).isNotEqualTo(voters);
        assertThat(box.papers(vote)).extracting(BallotPaper::voter).containsExactlyInAnyOrderElementsOf(voters);
    }

    @Test
    void two_first_ballots_of_one_voter_at_once_are_one_ballot_in_one_stream() throws Exception {
        box.setUp(vote, Secrecy.SECRET, 40);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var streams = new HashSet<BallotId>();
            var casts = IntStream.range(0, 32)
                    .<Callable<BallotPaper>>mapToObj(number ->
                            () -> transaction.execute(_ -> put(vote, ANNA, CHOICES.get(number % CHOICES.size()))))
                    .toList();
            for (var cast : threads.invokeAll(casts)) {
                streams.add(cast.get().ballotId());
            }
            assertThat(streams).hasSize(1);
            assertThat(box.papers(vote)).hasSize(1);
        }
    }

    @Test
    void nothing_of_a_ballot_stands_readable_in_the_table() {
        box.setUp(vote, Secrecy.OPEN, 40);
        var paper = put(vote, ANNA, "sluice");
        var row = jdbc.queryForObject(
                "SELECT encode(voter_hash, 'hex') || encode(content, 'hex') FROM ballot.box WHERE vote_id = ?",
                String.class,
                vote.value());
        assertThat(row)
                .doesNotContain(hex("sluice"))
                .doesNotContain(ANNA.toString().replace("-", ""))
                .doesNotContain(paper.trackerHex())
                .doesNotContain(paper.saltHex());
    }

    @Test
    void nothing_is_left_of_a_vote_that_is_destroyed() {
        var other = new VoteId(UUID.randomUUID());
        box.setUp(vote, Secrecy.SECRET, 40);
        box.setUp(other, Secrecy.SECRET, 40);
        put(vote, ANNA, "dike");
        put(other, ANNA, "dike");

        box.destroy(vote);

        assertThat(rows("ballot.vote")).isZero();
        assertThat(rows("ballot.box")).isZero();
        assertThat(box.put(vote, ANNA, "dike", new BallotId(UUID.randomUUID()))).isEmpty();
        assertThat(box.papers(other)).hasSize(1);
    }

    @Test
    void of_two_voters_who_are_one_the_own_ballot_counts_or_else_the_others() {
        box.setUp(vote, Secrecy.OPEN, 40);
        put(vote, ANNA, "dike");
        put(vote, BO, "sluice");
        box.merge(vote, ANNA, BO);
        assertThat(box.papers(vote)).singleElement().satisfies(paper -> {
            assertThat(paper.voter()).isEqualTo(BO);
            assertThat(paper.choice()).isEqualTo("sluice");
        });
        var carl = new PartyId(UUID.randomUUID());
        box.merge(vote, BO, carl);
        assertThat(box.papers(vote))
                .singleElement()
                .satisfies(paper -> assertThat(paper.choice()).isEqualTo("sluice"));
        put(vote, carl, "nothing");
        assertThat(box.papers(vote))
                .singleElement()
                .satisfies(paper -> assertThat(paper.choice()).isEqualTo("nothing"));
    }

    @Test
    void a_ballot_on_paper_of_either_of_two_who_are_one_goes_before_one_in_the_box() {
        for (var onPaper : List.of(ANNA, BO)) {
            var vote = new VoteId(UUID.randomUUID());
            box.setUp(vote, Secrecy.SECRET, 40);
            for (var voter : List.of(ANNA, BO)) {
                put(vote, voter, voter.equals(onPaper) ? BallotPaper.ON_PAPER : "dike");
            }
            box.merge(vote, ANNA, BO);
            assertThat(box.papers(vote))
                    .singleElement()
                    .satisfies(paper -> assertThat(paper.isOnPaper()).isTrue());
        }
    }

    @Test
    void two_ballots_on_paper_lie_in_their_urns_whoever_they_are_of() {
        box.setUp(vote, Secrecy.SECRET, 40);
        put(vote, ANNA, BallotPaper.ON_PAPER);
        put(vote, BO, BallotPaper.ON_PAPER);
        box.merge(vote, ANNA, BO);
        assertThat(box.papers(vote)).hasSize(2);
    }

    @Test
    void a_vote_without_a_box_takes_no_ballot() {
        assertThat(box.put(vote, ANNA, "dike", new BallotId(UUID.randomUUID()))).isEmpty();
        assertThatThrownBy(() -> box.papers(vote)).isInstanceOf(IllegalStateException.class);
    }

    private BallotPaper put(VoteId vote, PartyId voter, String choice) {
        return box.put(vote, voter, choice, new BallotId(UUID.randomUUID())).orElseThrow();
    }

    private long rows(String table) {
        return jdbc.queryForObject("SELECT count(*) FROM " + table + " WHERE vote_id = ?", Long.class, vote.value());
    }

    private static List<PartyId> voters(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new PartyId(new UUID(9, number)))
                .toList();
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
