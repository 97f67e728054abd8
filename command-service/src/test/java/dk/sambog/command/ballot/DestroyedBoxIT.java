package dk.sambog.command.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.events.vote.VoteEvent.Secrecy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What opens the ballots of a vote that is over is gone, from the disk too: who copies the files later opens nothing. */
class DestroyedBoxIT {
    private static final String TABLE = "ballot.vote";
    private static final PollingStation STATION = PollingStation.open(2);

    @AfterAll
    static void close() {
        STATION.close();
    }

    @Test
    void the_keys_of_a_closed_vote_are_gone_from_their_file_and_those_of_others_stay() {
        var open = STATION.callAndOpen(Secrecy.SECRET, 2, 0);
        var vote = STATION.callAndOpen(Secrecy.SECRET, 1, 0);
        STATION.cast(vote, 0, "dike");
        var keys = STATION.keys(vote);
        assertThat(STATION.isInFile(TABLE, keys)).isTrue();

        STATION.close(vote);

        assertThat(STATION.isInFile(TABLE, keys)).isFalse();
        assertThat(STATION.isInFile(TABLE, STATION.keys(open))).isTrue();
        assertThat(STATION.cast(open, 1, "dike").statusCode()).isEqualTo(201);
    }

    @Test
    void the_keys_of_an_annulled_vote_are_gone_from_their_file() {
        var vote = STATION.callAndOpen(Secrecy.SECRET, 2, 0);
        STATION.cast(vote, 0, "dike");
        var keys = STATION.keys(vote);
        STATION.act(vote, "annulment", "{\"reason\": \"Forkert vælgerliste\"}", "If-Match", "\"2\"");
        assertThat(STATION.isInFile(TABLE, keys)).isFalse();
    }
}
