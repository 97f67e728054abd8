package dk.sambog.command.contribution;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** Why a contribution command is refused. */
enum ContributionRejection implements Rejection {
    NO_SUCH_CONTRIBUTION(404, "There is no such contribution.", "Bidraget findes ikke."),
    CONTRIBUTION_COUNTED_OTHERWISE(
            422,
            "This kind is counted in something else: cash in money, hours in minutes, goods in units.",
            "Denne slags opgøres i noget andet: penge i beløb, timer i minutter, ting i enheder."),
    PLEDGE_OF_ANOTHER(
            422,
            "The pledge is for another project, by another giver, of another kind or counted in something else.",
            "Tilsagnet gælder et andet projekt, en anden giver, en anden slags eller opgøres i noget andet."),
    PLEDGE_NOT_NAMED(
            422,
            "Name the pledge this contribution was recorded for, and no other.",
            "Angiv det tilsagn, bidraget er registreret på, og intet andet."),
    NOT_YOURS_TO_RECORD(
            403,
            "You may record what you give yourself, or what is given to a project you record for.",
            "Du kan registrere det, du selv giver, eller det, der gives til et projekt, du registrerer for."),
    ALREADY_RECEIVED(409, "All of it has been received.", "Alt er modtaget."),
    NOT_RECEIVED(409, "It has not been received yet.", "Det er ikke modtaget endnu."),
    RECEIVED_BEFORE_GIVEN(
            422, "It cannot arrive before it was given.", "Det kan ikke være modtaget, før det blev givet."),
    EVIDENCE_TWICE(409, "This document is attached already.", "Dokumentet er allerede vedhæftet."),
    VERIFIED_BY_GIVER(403, "Someone other than the giver verifies.", "En anden end giveren verificerer."),
    VERIFIED_BY_RECORDER(
            403,
            "Someone other than the one who recorded it verifies.",
            "En anden end den, der registrerede det, verificerer."),
    NOTHING_TO_VERIFY(409, "Nothing received awaits verification.", "Intet modtaget afventer verifikation."),
    MORE_THAN_RECEIVED(
            422,
            "More than what awaits verification cannot be accepted.",
            "Der kan ikke accepteres mere end det, der afventer verifikation."),
    ANOTHER_ASSET(422, "It is counted in something else.", "Det opgøres i noget andet."),
    REJECTION_WITHOUT_REASON(422, "Say why the rest is not accepted.", "Angiv hvorfor resten ikke accepteres."),
    MORE_THAN_STANDS(
            409, "More than what stands of it cannot be taken back.", "Der kan ikke tages mere tilbage, end der står."),
    REVERSED_BEFORE_GIVEN(
            422, "It cannot be taken back before it was given.", "Det kan ikke tages tilbage, før det blev givet.");

    private final Explanation explanation;

    ContributionRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
