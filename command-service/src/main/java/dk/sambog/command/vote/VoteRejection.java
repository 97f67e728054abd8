package dk.sambog.command.vote;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** Why a vote command is refused. */
enum VoteRejection implements Rejection {
    NO_SUCH_VOTE(404, "There is no such vote.", "Afstemningen findes ikke."),
    NOT_THE_LEAD(
            403,
            "Only the party that leads the project may do this.",
            "Kun den part, der leder projektet, kan gøre dette."),
    NOT_THE_CALLER(
            403,
            "Only the party that called the vote may open and close it.",
            "Kun den part, der har udskrevet afstemningen, kan åbne og lukke den."),
    OPTIONS_COUNT(422, "A vote has 2 to 50 options.", "En afstemning har 2 til 50 valgmuligheder."),
    OPTION_CODE(
            422,
            "An option's code is 1 to 40 of a-z, 0-9 and hyphen.",
            "En valgmuligheds kode er 1 til 40 af a-z, 0-9 og bindestreg."),
    OPTION_TWICE(422, "Each option has a code of its own.", "Hver valgmulighed har sin egen kode."),
    PROPOSAL_NOT_TO_BE_CHOSEN(
            409,
            "The proposal is no longer put forward, or belongs to no project or another.",
            "Forslaget er ikke længere stillet eller hører til intet eller et andet projekt."),
    ELECTORATE_COUNT(422, "An electorate is 1 to 1,000 parties.", "En vælgerskare er 1 til 1.000 parter."),
    ELECTOR_TWICE(
            422, "One member one vote: name each elector once.", "Ét medlem, én stemme: nævn hver vælger én gang."),
    QUORUM_OUT_OF_REACH(
            422,
            "The quorum lies between 0 and the size of the electorate.",
            "Kravet til deltagelse ligger mellem 0 og vælgerskarens størrelse."),
    CLOSES_BEFORE_IT_OPENS(422, "A vote closes after it opens.", "En afstemning lukker, efter den er åbnet."),
    CLOSES_IN_THE_PAST(422, "A vote closes in the future.", "En afstemning lukker i fremtiden."),
    ALREADY_OPEN(409, "The vote is open.", "Afstemningen er åben."),
    TOO_EARLY_TO_OPEN(409, "The vote opens later.", "Afstemningen åbner senere."),
    NOT_OPEN(409, "The vote is not open now.", "Afstemningen er ikke åben nu."),
    TOO_EARLY_TO_CLOSE(
            409,
            "The vote closes later, and not every elector has voted.",
            "Afstemningen lukker senere, og ikke alle vælgere har stemt."),
    ALREADY_CLOSED(409, "The vote is closed.", "Afstemningen er lukket.");

    private final Explanation explanation;

    VoteRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
