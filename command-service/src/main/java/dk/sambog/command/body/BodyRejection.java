package dk.sambog.command.body;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** What a body may name that is not there. */
enum BodyRejection implements Rejection {
    NO_SUCH_TEXT(404, "There is no such text.", "Teksten findes ikke.");

    private final Explanation explanation;

    BodyRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
