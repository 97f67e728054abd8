package dk.sambog.command.problem;

/**
 * Why a command is refused. Each feature has one enum of these; {@code slug} and {@code status} are the contract, the
 * sentences may be improved.
 */
public interface Rejection {
    /** Last part of the problem's type URI, {@code /problems/<slug>}; lower case, never used for anything else. */
    String slug();

    /** HTTP status: 403 not allowed, 404 no such thing, 409 the ledger says no, 422 the request makes no sense. */
    int status();

    /** One English sentence: what is wrong and what would be right. */
    String english();

    /** The same sentence in Danish. */
    String danish();
}
