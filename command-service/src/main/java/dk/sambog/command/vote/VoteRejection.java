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
            "Only the party that called the vote may do this.",
            "Kun den part, der har udskrevet afstemningen, kan gøre dette."),
    OPTIONS_COUNT(422, "A vote has 2 to 200 options.", "En afstemning har 2 til 200 valgmuligheder."),
    OPTION_CODE(
            422,
            "An option's code is 1 to 40 of a-z, 0-9 and hyphen.",
            "En valgmuligheds kode er 1 til 40 af a-z, 0-9 og bindestreg."),
    OPTION_TWICE(422, "Each option has a code of its own.", "Hver valgmulighed har sin egen kode."),
    PROPOSAL_NOT_TO_BE_CHOSEN(
            409,
            "The proposal is no longer put forward, or belongs to no project or another.",
            "Forslaget er ikke længere stillet eller hører til intet eller et andet projekt."),
    OPTION_COST(
            422,
            "Every option has its cost in the budget's currency when there is a budget, and none has one otherwise.",
            "Alle valgmuligheder har en pris i budgettets valuta, når der er et budget, og ellers har ingen."),
    NO_SUCH_OPTION(422, "There is no such option.", "Valgmuligheden findes ikke."),
    OPTION_EXCLUDED(409, "The option is excluded.", "Valgmuligheden er udelukket."),
    ELECTORATE_COUNT(422, "An electorate is 1 to 25,000 parties.", "En vælgerskare er 1 til 25.000 parter."),
    ELECTOR_TWICE(422, "Name each elector once.", "Nævn hver vælger én gang."),
    VOTE_WEIGHTS(
            422,
            "A weighted vote has a weight of 1 to 1,000,000,000 for each elector; one member one vote has none.",
            "En vægtet afstemning har en vægt på 1 til 1.000.000.000 for hver vælger; ét medlem, én stemme har ingen."),
    SECRET_WEIGHTS(
            422,
            "A weighted vote is open and takes no paper: the weight would tell whose ballot it is.",
            "En vægtet afstemning er åben og uden papir: vægten ville røbe, hvis stemmesedlen er."),
    VOTE_POINTS(
            422,
            "Cumulative votes have 1 to 1,000 points for each ballot, other methods none.",
            "Pointafstemninger har 1 til 1.000 point pr. stemmeseddel, andre metoder ingen."),
    VOTE_RANKING(
            422,
            "A ranked vote is counted by BORDA or INSTANT_RUNOFF, other methods by neither.",
            "En rangordnet afstemning tælles efter BORDA eller INSTANT_RUNOFF, andre metoder efter ingen af dem."),
    CHOICES_RANGE(
            422,
            "A ballot names at least leastChoices and at most mostChoices options, one in a SINGLE vote.",
            "En stemmeseddel nævner mindst leastChoices og højst mostChoices valgmuligheder, én ved SINGLE."),
    VOTE_BUDGET(
            422,
            "A budget outcome has a budget in money and a minimum of 0 or more, and no instant run-off; a majority has neither.",
            "Et budgetudfald har et budget i penge, en mindstegrænse på 0 eller mere og ingen omfordeling; et flertal har ingen."),
    THRESHOLD_RANGE(
            422,
            "A threshold is a share above 0 and up to 1, of a vote by majority.",
            "En spærregrænse er en andel over 0 og op til 1 ved en flertalsafstemning."),
    TIE_BY_COST(
            422,
            "Only options with a cost can be told apart by it.",
            "Kun valgmuligheder med en pris kan skilles ad på den."),
    QUORUM_OUT_OF_REACH(
            422,
            "The quorum is a share up to 1, or a whole number up to the size of the electorate.",
            "Kravet til deltagelse er en andel op til 1 eller et helt tal op til vælgerskarens størrelse."),
    CLOSES_BEFORE_IT_OPENS(422, "A vote closes after it opens.", "En afstemning lukker, efter den er åbnet."),
    CLOSES_IN_THE_PAST(422, "A vote closes in the future.", "En afstemning lukker i fremtiden."),
    ALREADY_OPEN(409, "The vote is open.", "Afstemningen er åben."),
    TOO_EARLY_TO_OPEN(409, "The vote opens later.", "Afstemningen åbner senere."),
    NOT_OPEN(409, "The vote is not open now.", "Afstemningen er ikke åben nu."),
    TOO_EARLY_TO_CLOSE(
            409,
            "The vote closes later, and not every elector has voted.",
            "Afstemningen lukker senere, og ikke alle vælgere har stemt."),
    ALREADY_CLOSED(409, "The vote is closed.", "Afstemningen er lukket."),
    VOTE_NOT_CLOSED(409, "The vote is not closed yet.", "Afstemningen er ikke lukket endnu."),
    PAPER_BALLOT(
            422,
            "No ballot of this vote can say that; count it among the invalid ones.",
            "Det kan ingen stemmeseddel i denne afstemning sige; tæl den med blandt de ugyldige."),
    PAPER_COUNT(
            422,
            "There are as many ballots on paper to count as voters who were handed one, and at least one.",
            "Der er lige så mange stemmesedler på papir at tælle som vælgere, der fik en udleveret, og mindst én."),
    BALLOTS_COUNTED(409, "All ballots are counted.", "Alle stemmesedler er talt."),
    BALLOTS_NOT_COUNTED(409, "The ballots are not counted yet.", "Stemmesedlerne er ikke talt endnu."),
    NOTHING_TIED(409, "There is no tie to break.", "Der er ingen stemmelighed at afgøre."),
    TIE_ORDER(
            422,
            "The order names exactly the options that are tied, each once.",
            "Rækkefølgen nævner netop de valgmuligheder, der står lige, hver én gang."),
    STILL_TIED(409, "A tie must be broken first.", "Stemmeligheden skal først afgøres."),
    CERTIFIER_IS_ORGANISER(
            403,
            "The result is certified by another than the one who held the vote.",
            "Resultatet bekræftes af en anden end den, der har holdt afstemningen."),
    NOT_THE_RESULT_CERTIFIER(
            403,
            "The certifier named when the vote was called certifies, or an elector when none was named.",
            "Den, der blev udpeget ved udskrivningen, bekræfter, eller en vælger, når ingen blev udpeget."),
    RESULT_CERTIFIED(409, "The result is certified.", "Resultatet er bekræftet."),
    VOTE_ANNULLED(409, "The vote is annulled.", "Afstemningen er annulleret.");

    private final Explanation explanation;

    VoteRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
