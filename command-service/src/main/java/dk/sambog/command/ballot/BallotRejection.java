package dk.sambog.command.ballot;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** Why a ballot is refused. */
enum BallotRejection implements Rejection {
    NO_SUCH_VOTE(404, "There is no such vote.", "Afstemningen findes ikke."),
    NOT_OPEN(409, "The vote is not open now.", "Afstemningen er ikke åben nu."),
    VOTE_CLOSED(409, "The vote takes no more ballots.", "Afstemningen modtager ikke flere stemmer."),
    NOT_AN_ELECTOR(403, "This party has no vote here.", "Denne part har ikke stemmeret her."),
    ONE_CHOICE(422, "Give exactly one of choice, choices and points.", "Angiv netop én af choice, choices og points."),
    NO_SUCH_OPTION(422, "There is no such option.", "Valgmuligheden findes ikke."),
    OPTION_TWICE_ON_BALLOT(422, "A ballot names an option once.", "En stemmeseddel nævner en valgmulighed én gang."),
    CHOICES_COUNT(
            422,
            "The ballot names fewer or more options than the vote takes.",
            "Stemmesedlen nævner færre eller flere valgmuligheder, end afstemningen tager imod."),
    POINTS_SUM(
            422,
            "The vote takes points for each option, at most as many as were set when it was called, or none at all.",
            "Afstemningen tager point til hver valgmulighed, højst så mange som fastsat ved udskrivningen, eller slet ingen."),
    TOO_MANY_PROXIES(
            403,
            "This vote lets nobody vote for so many others.",
            "Afstemningen lader ingen stemme for så mange andre."),
    VOTED_ON_PAPER(409, "The voter has voted on paper.", "Vælgeren har stemt på papir."),
    NO_PAPER(409, "This vote takes no ballots on paper.", "Afstemningen tager ikke imod stemmesedler på papir."),
    NOT_THE_POLLING_STATION(
            403,
            "Only the party that called the vote hands out ballots on paper.",
            "Kun den part, der har udskrevet afstemningen, udleverer stemmesedler på papir.");

    private final Explanation explanation;

    BallotRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
