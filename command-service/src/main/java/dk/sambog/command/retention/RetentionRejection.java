package dk.sambog.command.retention;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** Why a retention is refused. */
enum RetentionRejection implements Rejection {
    NO_SUCH_DOCUMENT(404, "There is no such document.", "Dokumentet findes ikke."),
    RETENTION_IS_FOR_THE_OPERATOR(
            403,
            "How long something is kept is said on behalf of the organisation that operates this ledger.",
            "Hvor længe noget opbevares, angives på vegne af den organisation, der driver bogen."),
    RETENTION_NEEDS_A_LAW(
            422,
            "Name the law that keeps it, not one that takes it away.",
            "Angiv den lov, der kræver opbevaringen, ikke én, der fjerner."),
    RETAINED_TOO_SHORT(
            422,
            "An agreement is kept at least as long as it is in force.",
            "En aftale opbevares mindst så længe, den gælder.");

    private final Explanation explanation;

    RetentionRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
