package dk.sambog.command.document;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** Why a document is refused. */
enum DocumentRejection implements Rejection {
    NO_SUCH_DOCUMENT(404, "There is no such document.", "Dokumentet findes ikke."),
    DOCUMENT_REDACTED(410, "The document is redacted.", "Dokumentet er fjernet."),
    NOT_YOURS_TO_READ(
            403,
            "A document is for those who stored it and those who have a part in a project that cites it.",
            "Et dokument er for dem, der har lagt det ind, og dem, der har del i et projekt, som henviser til det."),
    REDACTION_IS_FOR_THE_OPERATOR(
            403,
            "Redaction is decided on behalf of the organisation that operates this ledger.",
            "Fjernelse besluttes på vegne af den organisation, der driver bogen."),
    REDACTION_NEEDS_ANOTHER_BASIS(
            422,
            "Redaction needs a legal basis that takes away, not one that keeps.",
            "Fjernelse kræver et retsgrundlag, der fjerner, ikke ét, der bevarer."),
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
