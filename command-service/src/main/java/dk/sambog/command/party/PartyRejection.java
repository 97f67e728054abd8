package dk.sambog.command.party;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** Why a command about a party is refused. */
enum PartyRejection implements Rejection {
    NO_SUCH_PARTY(404, "There is no such party.", "Parten findes ikke."),
    NOT_FOR_THE_OPERATOR(
            403,
            "Parties are registered, verified and merged on behalf of the organisation that operates this ledger.",
            "Parter registreres, bekræftes og lægges sammen på vegne af den organisation, der driver bogen."),
    SELF_IS_A_PERSON(
            422,
            "One registers oneself as a person; an organisation is registered by an administrator.",
            "Man registrerer sig selv som person; en organisation registreres af en administrator."),
    SELF_STANDS_ALONE(
            422,
            "One registers oneself in a request of its own, without login and administrator.",
            "Man registrerer sig selv i en anmodning for sig, uden login og administrator."),
    IMPORTS_ORGANISATIONS_ONLY(
            403,
            "An import registers organisations only, without login and administrator.",
            "En import registrerer kun organisationer, uden login og administrator."),
    PEOPLE_HAVE_NO_REGISTER_NUMBER(
            422,
            "People and informal groups have no number in a public register here.",
            "Personer og uformelle grupper har intet registernummer her."),
    SCHEME_UNKNOWN_FORM(
            422,
            "A scheme is a country and a register as on org-id.guide, such as DK-CVR.",
            "En ordning er et land og et register som på org-id.guide, for eksempel DK-CVR."),
    REGISTER_OF_PEOPLE(
            422,
            "Numbers of people are never kept here, only numbers of organisations.",
            "Personers numre opbevares aldrig her, kun organisationers."),
    CVR_HAS_EIGHT_DIGITS(422, "A CVR number is 8 digits.", "Et CVR-nummer er 8 cifre."),
    IDENTIFIER_FORM(
            422,
            "A register number is 1 to 60 capital letters, digits, points, slashes and dashes.",
            "Et registernummer er 1 til 60 store bogstaver, cifre, punktummer, skråstreger og bindestreger."),
    IDENTIFIER_TWICE(422, "The same register number stands twice.", "Det samme registernummer står to gange."),
    TOO_MANY_IDENTIFIERS(422, "A party has at most 10 register numbers.", "En part har højst 10 registernumre."),
    IDENTIFIER_TAKEN(
            409,
            "Another party holds this register number; it is registered already.",
            "En anden part har dette registernummer; den er allerede registreret."),
    PEOPLE_ADMINISTER_THEMSELVES(
            422,
            "Only an organisation or a group is given an administrator.",
            "Kun en organisation eller en gruppe får en administrator."),
    ADMINISTRATOR_IS_A_PERSON(422, "An administrator is a person.", "En administrator er en person."),
    GRANT_TO_ONESELF(
            403,
            "Nobody grants a mandate to themselves, or to a party they administer.",
            "Ingen giver sig selv fuldmagt, heller ikke gennem en part, man administrerer."),
    IDENTITY_BY_ANOTHER(
            403, "Somebody else makes sure who a party is.", "Det er en anden, der sikrer sig, hvem en part er."),
    IDENTITY_METHOD_DOES_NOT_FIT(
            422,
            "Registers know organisations, and people are met or show a document.",
            "Registre kender organisationer, og personer møder man, eller de viser et dokument."),
    NUMBER_OF_THE_EXTRACT(
            422,
            "A register extract names a register number that the party holds; no other way names one.",
            "Et registerudtræk nævner et registernummer, som parten har; andre måder nævner intet."),
    MERGE_INTO_ITSELF(422, "A party is merged into another one.", "En part lægges sammen med en anden."),
    MERGE_BY_ANOTHER(403, "Nobody merges themselves with another.", "Ingen lægger sig selv sammen med en anden."),
    OPERATOR_STAYS(
            409,
            "The operator of the ledger is not merged into another; merge the other into it.",
            "Den, der driver bogen, lægges ikke ind under en anden; læg den anden ind under den."),
    MERGE_OF_DIFFERENT_KINDS(
            422,
            "People are merged with people, groups with groups, organisations with organisations.",
            "Personer lægges sammen med personer, grupper med grupper og organisationer med organisationer.");

    private final Explanation explanation;

    PartyRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
