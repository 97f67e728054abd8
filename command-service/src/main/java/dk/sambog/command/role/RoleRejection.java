package dk.sambog.command.role;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** Why a command about roles is refused. */
enum RoleRejection implements Rejection {
    NO_SUCH_PARTY(404, "There is no such party.", "Parten findes ikke."),
    ROLE_NOT_YOURS_TO_GIVE(
            403,
            "A role in a project is given and revoked by the party that leads it, or by the ledger's operator.",
            "En rolle i et projekt gives og tilbagekaldes af den part, der leder det, eller af den, der driver bogen."),
    CONTROL_BY_ANOTHER(
            403,
            "Nobody makes themselves verifier, approver or auditor, or a party they act for.",
            "Ingen gør sig selv til attestant, godkender eller revisor, eller en part, man handler for."),
    ROLE_ENDS_BEFORE_IT_BEGINS(
            422, "The role's last day lies before its first.", "Rollens sidste dag ligger før dens første."),
    ROLE_HELD_ALREADY(
            409,
            "The party has this role in the project already on some of these days.",
            "Parten har allerede denne rolle i projektet på nogle af disse dage."),
    NO_SUCH_ROLE(404, "The party has no such role in this project.", "Parten har ingen sådan rolle i projektet."),
    ROLE_OVER(409, "The role is revoked or had ended by then.", "Rollen er tilbagekaldt eller var ophørt til den tid.");

    private final Explanation explanation;

    RoleRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
