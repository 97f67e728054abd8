package dk.sambog.command.ballotbox;

import dk.sambog.command.seal.Keyring;
import dk.sambog.command.seal.Keyring.Wrapped;
import dk.sambog.events.Commitment;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.vote.BallotId;
import dk.sambog.events.vote.VoteEvent.Secrecy;
import dk.sambog.events.vote.VoteId;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Owns {@code ballot.vote} and {@code ballot.box}. Everything here runs inside the transaction of a command. */
@Component
public class BallotBox {
    private record Box(Secrecy secrecy, BallotKeys keys, int longestChoice) {}

    private final JdbcTemplate jdbc;
    private final Keyring keyring;
    private final SecureRandom random;

    BallotBox(JdbcTemplate jdbc, Keyring keyring, SecureRandom random) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.random = random;
    }

    /**
     * Sets up the box of a vote that is called, under keys of its own.
     *
     * @param longestChoice the most characters what a ballot says may have; all of them take as much room as the longest
     */
    public void setUp(VoteId vote, Secrecy secrecy, int longestChoice) {
        var wrapped = keyring.wrap(place(vote), BallotKeys.fresh(random).toBytes());
        jdbc.update(
                """
                INSERT INTO ballot.vote (vote_id, secrecy, key_id, wrapped_keys, longest_choice)
                VALUES (?, ?, ?, ?, ?)""",
                vote.value(),
                secrecy.name(),
                wrapped.keyId(),
                wrapped.bytes(),
                Math.max(longestChoice, BallotPaper.ON_PAPER.length()));
    }

    /**
     * Puts a ballot in, in place of the one the voter may have cast before. The caller holds the vote's shared lock, so that
     * the box cannot be emptied meanwhile.
     *
     * @param fresh the ballot's stream if this is the voter's first; a replacement keeps the first one's
     * @return the ballot with a new salt and tracker; empty when the vote has no box (never called, or closed) or no ballot
     *     of it is that long
     */
    public Optional<BallotPaper> put(VoteId vote, PartyId voter, String choice, BallotId fresh) {
        return find(vote).filter(box -> choice.length() <= box.longestChoice).map(box -> {
            var voterHash = box.keys.hide(voter);
            var first = paper(box, fresh, voter, choice);
            if (insert(vote, voterHash, seal(vote, box, voterHash, first))) {
                return first;
            }
            var next = paper(box, replaced(vote, box, voterHash).ballotId(), voter, choice);
            jdbc.update(
                    "UPDATE ballot.box SET content = ? WHERE vote_id = ? AND voter_hash = ?",
                    seal(vote, box, voterHash, next),
                    vote.value(),
                    voterHash);
            return next;
        });
    }

    /**
     * Two voters turned out to be one, who has one ballot: the second's own, or else the first's. A ballot on paper lies in its
     * urn and goes before either. The caller holds the vote's shared lock.
     */
    public void merge(VoteId vote, PartyId from, PartyId into) {
        find(vote).ifPresent(box -> {
            var fromHash = box.keys.hide(from);
            var intoHash = box.keys.hide(into);
            var moved = find(vote, box, fromHash).orElse(null);
            var kept = find(vote, box, intoHash).orElse(null);
            if (moved == null || (kept != null && kept.isOnPaper() && moved.isOnPaper())) {
                return;
            }
            delete(vote, fromHash);
            if (kept == null || moved.isOnPaper()) {
                delete(vote, intoHash);
                insert(vote, intoHash, seal(vote, box, intoHash, moved));
            }
        });
    }

    private byte[] seal(VoteId vote, Box box, byte[] voterHash, BallotPaper paper) {
        return box.keys.seal(vote, voterHash, paper.toBytes(box.longestChoice), random);
    }

    /** Whether the vote has a box: it was called and is not closed. */
    public boolean has(VoteId vote) {
        return find(vote).isPresent();
    }

    /** Every ballot, shuffled: neither the order of casting nor that of the voters shows. */
    public List<BallotPaper> papers(VoteId vote) {
        var box = find(vote).orElseThrow(() -> new IllegalStateException("Vote " + vote + " has no ballot box"));
        var papers = new ArrayList<BallotPaper>();
        jdbc.query(
                "SELECT voter_hash, content FROM ballot.box WHERE vote_id = ?",
                row -> {
                    papers.add(box.keys.open(vote, row.getBytes("voter_hash"), row.getBytes("content")));
                },
                vote.value());
        Collections.shuffle(papers, random);
        return List.copyOf(papers);
    }

    /** Destroys the ballots and the keys they were hidden under. */
    public void destroy(VoteId vote) {
        jdbc.update("DELETE FROM ballot.box WHERE vote_id = ?", vote.value());
        jdbc.update("DELETE FROM ballot.vote WHERE vote_id = ?", vote.value());
    }

    private Optional<Box> find(VoteId vote) {
        return jdbc
                .query(
                        "SELECT secrecy, key_id, wrapped_keys, longest_choice FROM ballot.vote WHERE vote_id = ?",
                        (row, _) -> new Box(
                                Secrecy.valueOf(row.getString("secrecy")),
                                BallotKeys.ofBytes(keyring.unwrap(
                                        place(vote),
                                        new Wrapped(row.getString("key_id"), row.getBytes("wrapped_keys")))),
                                row.getInt("longest_choice")),
                        vote.value())
                .stream()
                .findFirst();
    }

    private static String place(VoteId vote) {
        return "ballot.vote/" + vote;
    }

    private BallotPaper paper(Box box, BallotId ballotId, PartyId voter, String choice) {
        var salt = new byte[Commitment.SALT_BYTES];
        var tracker = new byte[BallotPaper.TRACKER_BYTES];
        random.nextBytes(salt);
        random.nextBytes(tracker);
        return switch (box.secrecy) {
            case OPEN -> new BallotPaper(ballotId, voter, choice, salt, tracker);
            case SECRET -> new BallotPaper(ballotId, null, choice, salt, tracker);
        };
    }

    /** Waits for whoever is casting this voter's first ballot right now; false when there is one. */
    private boolean insert(VoteId vote, byte[] voterHash, byte[] content) {
        return jdbc.update(
                        "INSERT INTO ballot.box (vote_id, voter_hash, content) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                        vote.value(),
                        voterHash,
                        content)
                == 1;
    }

    private BallotPaper replaced(VoteId vote, Box box, byte[] voterHash) {
        return find(vote, box, voterHash).orElseThrow();
    }

    private Optional<BallotPaper> find(VoteId vote, Box box, byte[] voterHash) {
        return jdbc
                .query(
                        "SELECT content FROM ballot.box WHERE vote_id = ? AND voter_hash = ? FOR UPDATE",
                        (row, number) -> box.keys.open(vote, voterHash, row.getBytes("content")),
                        vote.value(),
                        voterHash)
                .stream()
                .findFirst();
    }

    private void delete(VoteId vote, byte[] voterHash) {
        jdbc.update("DELETE FROM ballot.box WHERE vote_id = ? AND voter_hash = ?", vote.value(), voterHash);
    }
}
