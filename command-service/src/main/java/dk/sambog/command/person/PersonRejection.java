package dk.sambog.command.person;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** Why a command about personal data is refused. */
enum PersonRejection implements Rejection {
    NO_SUCH_PARTY(404, "There is no such party.", "Parten findes ikke."),
    PARTY_ERASED(410, "The person is erased.", "Personen er slettet."),
    NOT_YOURS_TO_CORRECT(
            403,
            "A party's details are corrected by the party itself, its administrator or an administrator of the ledger.",
            "En parts oplysninger rettes af parten selv, dens administrator eller en administrator af bogen."),
    NOT_YOURS_TO_SEE(
            403,
            "Personal data is shown to the person, to who administers the party, and to an administrator of the ledger.",
            "Personoplysninger vises for personen selv, for partens administrator og for en administrator af bogen."),
    NAME_STAYS(422, "A party always has a name.", "En part har altid et navn."),
    NOTHING_TO_REMOVE(422, "Nothing of the kind is kept.", "Der opbevares intet af den slags."),
    NO_PAYOUT_ACCOUNT(409, "No payout account is kept.", "Der opbevares ingen udbetalingskonto."),
    ALREADY_CONFIRMED(409, "The payout account is confirmed already.", "Udbetalingskontoen er allerede bekræftet."),
    CONFIRMED_BY_ANOTHER(
            403,
            "A payout account is confirmed by somebody else than who entered it.",
            "En udbetalingskonto bekræftes af en anden end den, der har indtastet den."),
    ONLY_PEOPLE_ARE_ERASED(
            422,
            "Only people and informal groups are erased. An organisation keeps its register number: take its contact data away"
                    + " one by one, and correct a name that names its owner.",
            "Kun personer og uformelle grupper slettes. En organisation beholder sit registernummer: fjern dens"
                    + " kontaktoplysninger enkeltvis, og ret et navn, der nævner ejeren."),
    ERASURE_IS_FOR_THE_OPERATOR(
            403,
            "Erasure is decided on behalf of the organisation that operates this ledger.",
            "Sletning besluttes på vegne af den organisation, der driver bogen."),
    ERASES_ONESELF(403, "One is erased by another administrator.", "Man slettes af en anden administrator."),
    ADMINISTERS_THE_LEDGER(
            409,
            "The person administers this ledger; take that mandate back first.",
            "Personen administrerer bogen; tilbagekald først den fuldmagt."),
    ERASURE_IS_DEFERRED(
            409,
            "A law keeps the data for now; the party's page says which and until when.",
            "En lov kræver oplysningerne opbevaret indtil videre; partens side viser hvilken og hvor længe."),
    BASIS_DOES_NOT_FIT(
            422,
            "Erasure needs a legal basis that takes away, a deferral one that keeps.",
            "Sletning kræver et retsgrundlag, der fjerner, og udsættelse ét, der bevarer."),
    RETAIN_UNTIL_IS_PAST(422, "The last day must lie after today.", "Den sidste dag skal ligge efter i dag.");

    private final Explanation explanation;

    PersonRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
