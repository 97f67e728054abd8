package dk.sambog.command.proposal;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** Why a command about a proposal is refused. */
enum ProposalRejection implements Rejection {
    NO_SUCH_PROPOSAL(404, "There is no such proposal.", "Forslaget findes ikke."),
    PROPOSAL_REJECTED(409, "The proposal was rejected.", "Forslaget er afvist."),
    PROPOSAL_WITHDRAWN(409, "The proposal was withdrawn.", "Forslaget er trukket tilbage."),
    BEFORE_THE_PROPOSAL(422, "The proposal had not been made on that day.", "Forslaget var ikke stillet den dag."),
    NAMES_NO_NEED(
            422,
            "A proposal names at least one need that it answers.",
            "Et forslag angiver mindst ét behov, det svarer på."),
    NEED_TWICE(422, "Name each need once.", "Nævn hvert behov én gang."),
    NEED_IS_OVER(
            409,
            "The need is closed, or merged into another: name that one.",
            "Behovet er afsluttet eller lagt sammen med et andet: angiv det andet."),
    NOT_THE_AUTHOR(403, "Only the author of the proposal may do this.", "Kun forslagets forfatter kan gøre dette."),
    JUDGED_BY_AUTHOR(
            403,
            "Somebody else than the author judges a proposal and estimates its cost.",
            "En anden end forfatteren vurderer et forslag og anslår dets pris."),
    NOT_THE_LEAD(
            403,
            "Only the party that leads the project may do this.",
            "Kun den part, der leder projektet, kan gøre dette."),
    NO_PROJECT_YET(
            409,
            "No project has taken the proposal up: its lead shortlists it first and says which.",
            "Intet projekt har taget forslaget op: projektets leder udvælger det først og siger hvilket."),
    OF_ANOTHER_PROJECT(409, "The proposal was made to another project.", "Forslaget er stillet til et andet projekt."),
    ALREADY_SHORTLISTED(409, "The proposal is on the short list.", "Forslaget er allerede udvalgt til næste runde."),
    ALREADY_SELECTED(409, "The proposal is selected, and stays as it is.", "Forslaget er valgt og bliver, som det er."),
    BALLOT_OPENED(
            409,
            "People have been able to vote on the proposal: it stays as they read it. Make a new one.",
            "Der har kunnet stemmes om forslaget: det bliver, som det blev læst. Stil et nyt."),
    ON_AN_OPEN_BALLOT(409, "People are voting on the proposal.", "Der stemmes om forslaget."),
    NOT_DECIDED_BY_THAT_VOTE(
            422,
            "That vote has not closed with this proposal among its options.",
            "Den afstemning er ikke afsluttet med dette forslag blandt valgmulighederne."),
    NOT_CHOSEN_BY_THAT_VOTE(
            409,
            "The proposal has not won that vote: it is not counted, chose others, or is annulled.",
            "Forslaget har ikke vundet den afstemning: den er ikke talt op, valgte andre eller er annulleret.");

    private final Explanation explanation;

    ProposalRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
