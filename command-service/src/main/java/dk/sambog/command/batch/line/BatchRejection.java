package dk.sambog.command.batch.line;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** What can be wrong with a batch or one of its lines. */
public enum BatchRejection implements Rejection {
    NO_SUCH_BATCH(404, "There is no such batch of yours.", "Der findes ingen sådan portion fra dig."),
    NOT_UTF8(400, "A batch is text in UTF-8.", "En portion er tekst i UTF-8."),
    LINE_NOT_JSON(
            422,
            "The line is not a JSON object with key, group, path, ifMatch and body.",
            "Linjen er ikke et JSON-objekt med key, group, path, ifMatch og body."),
    LINE_TOO_LONG(422, "A line is at most 65,536 characters.", "En linje må højst være 65.536 tegn."),
    NO_SUCH_COMMAND(
            422, "The path names no command that a line may hold.", "Stien nævner ingen kommando, en linje kan rumme."),
    BODY_MALFORMED(422, "The body does not fit the command.", "Indholdet passer ikke til kommandoen."),
    KEY_TWICE(422, "Another line of this file has the same key.", "En anden linje i filen har samme nøgle."),
    GROUP_BROKEN(422, "Another line of the same group is refused.", "En anden linje i samme gruppe er afvist."),
    LINE_CHANGED(
            409,
            "A line with this key was applied before with another body; record the change as a command of its own.",
            "En linje med denne nøgle er anvendt før med andet indhold; registrér ændringen som en selvstændig kommando."),
    TOO_MANY_LINES(
            413,
            "An atomic batch has at most 10,000 lines, an independent one 1,000,000; none more than 64 MiB.",
            "En samlet portion har højst 10.000 linjer, en uafhængig 1.000.000; ingen fylder mere end 64 MiB."),
    NO_LINES(422, "The batch has no lines.", "Portionen har ingen linjer."),
    UNKNOWN_MODE(400, "mode is atomic or independent.", "mode er atomic eller independent."),
    UNKNOWN_MAPPING(400, "mapping names no mapping that is known here.", "mapping nævner ingen kendt afbildning."),
    CSV_MALFORMED(
            422,
            "The CSV has a column that is not known, lacks one that is needed, or a row of another length.",
            "CSV-filen har en ukendt kolonne, mangler en nødvendig eller har en række af anden længde.");

    private final Explanation explanation;

    BatchRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
