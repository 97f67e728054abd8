package dk.sambog.command.problem;

import java.util.Arrays;

/** What can be wrong with any request, whatever it asks for. */
public enum HttpRejection implements Rejection {
    MALFORMED_JSON(400, "The body is not JSON.", "Indholdet er ikke JSON."),
    MALFORMED_FIELD(400, "A field has a value of the wrong form.", "Et felt har en værdi af forkert form."),
    UNKNOWN_FIELD(
            400,
            "The body has a field this command does not know.",
            "Indholdet har et felt, som denne kommando ikke kender."),
    INVALID_FIELDS(
            422,
            "Some fields are missing or out of range.",
            "Nogle felter mangler eller ligger uden for det tilladte."),
    MALFORMED_PARAMETER(
            400,
            "The path or query holds a value of the wrong form.",
            "Stien eller forespørgslen har en værdi af forkert form."),
    BAD_REQUEST(400, "The request is not in order.", "Forespørgslen er ikke i orden."),
    UNAUTHORIZED(401, "A valid bearer token is needed.", "Et gyldigt bearer-token er nødvendigt."),
    FORBIDDEN(403, "Your token does not allow this.", "Dit token tillader ikke dette."),
    NOT_FOUND(404, "There is nothing at this address.", "Der er intet på denne adresse."),
    METHOD_NOT_ALLOWED(405, "This address does not take that method.", "Denne adresse tager ikke imod den metode."),
    NOT_ACCEPTABLE(406, "There is no answer in a form you accept.", "Der findes intet svar i en form, du tager imod."),
    CONTENT_TOO_LARGE(413, "The content is too large.", "Indholdet er for stort."),
    UNSUPPORTED_MEDIA_TYPE(
            415, "The body is of a type this address does not take.", "Indholdets type tages ikke imod her."),
    INTERNAL_ERROR(
            500,
            "Nothing was changed, or it was changed whole; ask again.",
            "Intet blev ændret, eller det blev ændret helt; spørg igen.");

    private final Explanation explanation;

    HttpRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    /** The one that says no more than the status; the field-naming ones are never found here. */
    static HttpRejection ofStatus(int status) {
        return Arrays.stream(values())
                .filter(rejection -> rejection.compareTo(BAD_REQUEST) >= 0 && rejection.status() == status)
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : INTERNAL_ERROR);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
