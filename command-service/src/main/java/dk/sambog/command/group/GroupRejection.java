package dk.sambog.command.group;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** Why a command about members of a group is refused. */
enum GroupRejection implements Rejection {
    NO_SUCH_PARTY(404, "There is no such party.", "Parten findes ikke."),
    NOT_YOURS_TO_ADMIT(
            403,
            "Members are taken in and let go by the group itself, its administrator or an administrator of the ledger.",
            "Medlemmer optages og udgår ved gruppen selv, dens administrator eller en administrator af bogen."),
    NOT_A_GROUP(
            422, "Only an informal group has its members kept here.", "Kun en uformel gruppes medlemmer føres her."),
    MEMBER_IS_A_GROUP(
            422,
            "A group is no member of a group; take its members in.",
            "En gruppe er ikke medlem af en gruppe; optag dens medlemmer."),
    MEMBER_ALREADY(409, "It belongs to the group on that day already.", "Den hører allerede til gruppen på den dag."),
    NOT_A_MEMBER(409, "It does not belong to the group.", "Den hører ikke til gruppen."),
    LEFT_BEFORE_JOINING(422, "It had not joined by that day.", "Den var ikke kommet med på den dag.");

    private final Explanation explanation;

    GroupRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
