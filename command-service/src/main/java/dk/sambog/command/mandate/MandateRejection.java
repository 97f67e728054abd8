package dk.sambog.command.mandate;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** Why a command about mandates is refused. */
enum MandateRejection implements Rejection {
    NO_SUCH_PARTY(404, "There is no such party.", "Parten findes ikke."),
    GRANT_TO_ONESELF(
            403,
            "Nobody grants a mandate to themselves, or to a party they administer.",
            "Ingen giver sig selv fuldmagt, heller ikke gennem en part, man administrerer."),
    GRANTEE_IS_PRINCIPAL(
            422,
            "A party needs no mandate to act for itself.",
            "En part behøver ingen fuldmagt til at handle for sig selv."),
    NOT_YOURS_TO_GRANT(
            403,
            "A mandate is given or revoked by the party itself, its administrator or an administrator of the ledger.",
            "En fuldmagt gives og tilbagekaldes af parten selv, dens administrator eller en administrator af bogen."),
    NO_ACTS(422, "Say what the mandate lets its holder do.", "Angiv, hvad fuldmagten giver ret til."),
    MANDATE_ENDS_BEFORE_IT_BEGINS(422, "The last day lies before the first.", "Den sidste dag ligger før den første."),
    ALREADY_REVOKED(409, "The mandate is revoked.", "Fuldmagten er tilbagekaldt."),
    LAST_ADMINISTRATOR(
            409,
            "Nobody could administer the ledger any more; grant another mandate first.",
            "Ingen ville længere kunne administrere bogen; giv først en anden fuldmagt.");

    private final Explanation explanation;

    MandateRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
