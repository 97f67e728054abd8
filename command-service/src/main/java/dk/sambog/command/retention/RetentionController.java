package dk.sambog.command.retention;

import dk.sambog.command.body.CommandBody;
import dk.sambog.command.content.DocumentStore;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.request.CommandAnswer;
import dk.sambog.command.request.CommandRequest;
import dk.sambog.command.retention.RetentionCommand.SetRetention;
import dk.sambog.events.LegalBasis;
import dk.sambog.events.StreamId;
import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.document.DocumentId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How long agreements and documents are kept, over HTTP. */
@RestController
@RequestMapping("/api/v1")
class RetentionController {
    private final DocumentStore documents;

    RetentionController(DocumentStore documents) {
        this.documents = documents;
    }

    @PostMapping("/agreements/{id}/retention")
    ResponseEntity<CommandAnswer> ofAgreement(
            @PathVariable AgreementId id, @Valid @RequestBody RetentionBody body, CommandRequest request) {
        return request.handle(body.of(StreamId.of("agreement", id)), id.value());
    }

    @PostMapping("/documents/{id}/retention")
    ResponseEntity<CommandAnswer> ofDocument(
            @PathVariable DocumentId id, @Valid @RequestBody RetentionBody body, CommandRequest request) {
        return request.handle(
                translation -> {
                    if (documents.find(id).isEmpty()) {
                        throw new CommandRejected(RetentionRejection.NO_SUCH_DOCUMENT);
                    }
                    return body.of(StreamId.of("document", id)).commands(translation);
                },
                id.value());
    }
}

/**
 * How long, and why.
 *
 * @param retainUntil the last local date, of an agreement not before its last day; one in the past says that keeping has ended
 */
record RetentionBody(
        @NotNull LegalBasis legalBasis, @NotNull LocalDate retainUntil) {
    CommandBody of(StreamId thing) {
        return translation -> List.of(new SetRetention(thing, legalBasis, retainUntil));
    }
}
