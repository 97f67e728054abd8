package dk.sambog.command.request;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** What can be wrong with a request before anything is decided. */
public enum RequestRejection implements Rejection {
    IDEMPOTENCY_KEY_MISSING(
            400,
            "Every POST needs an Idempotency-Key header of 1 to 200 characters.",
            "Enhver POST kræver en Idempotency-Key på 1 til 200 tegn."),
    VERSION_MISSING(
            428,
            "Say which version you saw with If-Match: \"<version>\".",
            "Angiv den version, du så, med If-Match: \"<version>\"."),
    VERSION_MALFORMED(
            400,
            "If-Match takes one version in quotes, such as \"3\".",
            "If-Match tager én version i anførselstegn, som \"3\"."),
    VERSION_MISMATCH(
            412,
            "It has changed since you looked; look again and decide anew.",
            "Det er ændret, siden du så det; se igen og beslut på ny."),
    HEADER_MALFORMED(
            400, "The header is not the id of a party or mandate.", "Headeren er ikke en parts eller fuldmagts id."),
    NOT_A_PARTY(
            403,
            "You are signed in but not registered as a party; register yourself or ask an administrator.",
            "Du er logget ind, men ikke registreret som part; registrér dig eller spørg en administrator."),
    BODY_TOO_LARGE(413, "A body is at most 1 MiB.", "Indholdet må højst fylde 1 MiB."),
    TOO_BUSY(
            503,
            "Others changed the same things at the same moment, again and again; try once more.",
            "Andre ændrede det samme i samme øjeblik, igen og igen; prøv en gang til.");

    private final Explanation explanation;

    RequestRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
