package dk.sambog.command.document;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** Why a document is refused. */
enum DocumentRejection implements Rejection {
    NO_SUCH_DOCUMENT(404, "There is no such document.", "Dokumentet findes ikke."),
    DOCUMENT_EMPTY(422, "The file is empty.", "Filen er tom."),
    DOCUMENT_TOO_LARGE(413, "A document is at most 20 MB.", "Et dokument er højst 20 MB."),
    MEDIA_TYPE_NOT_TAKEN(
            415,
            "Documents are PDF, PNG, JPEG, CSV, JSON, XML, XLSX, DOCX or plain text.",
            "Dokumenter er PDF, PNG, JPEG, CSV, JSON, XML, XLSX, DOCX eller ren tekst."),
    NOT_WHAT_IT_SAYS(
            422,
            "The content of the file is not of the media type it is sent as.",
            "Filens indhold svarer ikke til den medietype, den sendes som.");

    private final Explanation explanation;

    DocumentRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
