package dk.sambog.command.ballot;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** Why a ballot is refused. */
enum BallotRejection implements Rejection {
    NO_SUCH_VOTE(404, "There is no such vote.", "Afstemningen findes ikke."),
    NOT_OPEN(409, "The vote is not open now.", "Afstemningen er ikke åben nu."),
    VOTE_CLOSED(409, "The vote takes no more ballots.", "Afstemningen modtager ikke flere stemmer."),
    NOT_AN_ELECTOR(403, "This party has no vote here.", "Denne part har ikke stemmeret her."),
    NO_SUCH_OPTION(422, "There is no such option.", "Valgmuligheden findes ikke.");

    private final Explanation explanation;

    BallotRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
