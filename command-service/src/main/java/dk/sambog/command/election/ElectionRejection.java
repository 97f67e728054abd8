package dk.sambog.command.election;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** Why an election held elsewhere is not taken in. */
enum ElectionRejection implements Rejection {
    NO_SUCH_ELECTION(404, "There is no such election.", "Valget findes ikke."),
    NOT_THE_OPERATOR(
            403,
            "Published sources are brought in under a mandate of the operator.",
            "Offentliggjorte kilder indlæses under fuldmagt fra den driftsansvarlige."),
    SOURCE_FORMAT(422, "The only format known is pabulib.", "Det eneste kendte format er pabulib."),
    SOURCE_VOTE_TYPE(
            422,
            "Ballots are known of the types approval, choose-1, cumulative, scoring, and ordinal with its longest ballot.",
            "Kendte stemmetyper er approval, choose-1, cumulative, scoring og ordinal med længste stemmeseddel."),
    SOURCE_RULE(
            422,
            "The rules known are greedy, greedy-no-skip and greedy-threshold.",
            "De kendte regler er greedy, greedy-no-skip og greedy-threshold."),
    SOURCE_MINIMUM(
            422,
            "The rule greedy-threshold needs the minimum a project must reach.",
            "Reglen greedy-threshold kræver den grænse, et projekt skal nå."),
    SOURCE_OPTION_TWICE(
            422, "Each option of the source has an id of its own.", "Hver mulighed i kilden har sit eget id."),
    OPTIONS_FIRST(409, "All options come before the ballots.", "Alle muligheder kommer før stemmesedlerne."),
    SOURCE_BALLOT(
            422,
            "A ballot names options of the election, each once, with points where the election gives points.",
            "En stemmeseddel nævner valgets muligheder, hver én gang, med point hvor valget giver point."),
    MORE_THAN_ANNOUNCED(
            409,
            "More than was announced when the election was recorded.",
            "Flere end annonceret, da valget blev registreret."),
    ELECTION_INCOMPLETE(
            409, "Not all options and ballots are in.", "Ikke alle muligheder og stemmesedler er modtaget."),
    ELECTION_RECOUNTED(409, "The election is counted.", "Valget er talt op.");

    private final Explanation explanation;

    ElectionRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
