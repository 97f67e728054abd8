package dk.sambog.command.need;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** Why a command about a need is refused. */
enum NeedRejection implements Rejection {
    NO_SUCH_NEED(404, "There is no such need.", "Behovet findes ikke."),
    NEED_MERGED(
            409,
            "The need was merged into another, which goes on for both.",
            "Behovet er lagt sammen med et andet, som fortsætter for dem begge."),
    NEED_CLOSED(409, "The need is closed.", "Behovet er afsluttet."),
    BEFORE_THE_NEED(422, "The need had not been reported on that day.", "Behovet var ikke meldt den dag."),
    PLACE_MISSING(
            422,
            "Say where it is: an address, coordinates, or both.",
            "Angiv hvor det er: en adresse, koordinater eller begge dele."),
    OFF_THE_EARTH(
            422,
            "Coordinates are millionths of a degree: at most 90000000 to the north or south and 180000000 to the east or west.",
            "Koordinater er milliontedele grader: højst 90000000 mod nord eller syd og 180000000 mod øst eller vest."),
    CATEGORY_FORM(
            422,
            "A category is lower-case letters and hyphens, such as climate-adaptation.",
            "En kategori er små bogstaver og bindestreger, for eksempel climate-adaptation."),
    ARENA_FORM(
            422,
            "An arena is lower-case letters and hyphens, such as coast or school.",
            "En arena er små bogstaver og bindestreger, for eksempel coast eller school."),
    ARENA_TWICE(422, "Name each arena once.", "Nævn hver arena én gang."),
    SUPPORT_IS_PERSONAL(
            403,
            "A person supports a need for itself; nobody does it for another, and no organisation does.",
            "En person støtter et behov for sig selv; ingen gør det for en anden, og det gør ingen organisation."),
    ALREADY_SUPPORTED(409, "You support this need already.", "Du støtter allerede dette behov."),
    NEED_EVIDENCE_TWICE(409, "The document is attached already.", "Dokumentet er allerede vedlagt."),
    NOT_YOURS_TO_MERGE(
            403,
            "Only who reported the need, or the organisation that operates this ledger, may merge it into another.",
            "Kun den, der har meldt behovet, eller den organisation, der driver bogen, kan lægge det sammen med et andet."),
    NEED_INTO_ITSELF(422, "A need is merged into another.", "Et behov lægges sammen med et andet."),
    MERGED_INTO_WHAT_IS_OVER(
            409,
            "The other need is closed or merged itself.",
            "Det andet behov er afsluttet eller selv lagt sammen med et andet."),
    QUALIFIED_BY_REPORTER(
            403,
            "Somebody else than the reporter looks at a need.",
            "En anden end den, der har meldt et behov, ser på det."),
    ALREADY_QUALIFIED(409, "The need has been looked at already.", "Der er allerede set på behovet."),
    NOT_THE_LEAD(
            403,
            "Only the party that leads the project may do this.",
            "Kun den part, der leder projektet, kan gøre dette."),
    ADDRESSED_ALREADY(409, "The project has taken the need up already.", "Projektet har allerede taget behovet op."),
    NOT_YOURS_TO_CLOSE(
            403,
            "A need is closed by who reported it, by the lead of a project that took it up, or by the organisation that operates this ledger.",
            "Et behov afsluttes af den, der har meldt det, af lederen af et projekt, der har taget det op, eller af den organisation, der driver bogen.");

    private final Explanation explanation;

    NeedRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
