package dk.sambog.command.document;

import dk.sambog.command.body.CommandBody;
import dk.sambog.command.body.Translation;
import dk.sambog.command.clock.LocalDates;
import dk.sambog.command.content.DocumentStore;
import dk.sambog.command.document.DocumentCommand.RedactDocument;
import dk.sambog.command.document.DocumentCommand.StoreDocument;
import dk.sambog.command.guard.reading.DocumentReaders;
import dk.sambog.command.lint.TextLint;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.request.CommandAnswer;
import dk.sambog.command.request.CommandRequest;
import dk.sambog.command.request.RequestRejection;
import dk.sambog.command.request.SignedIn;
import dk.sambog.events.LegalBasis;
import dk.sambog.events.document.DocumentId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Documents over HTTP. A document is always saved, never shown: what others sent is not run in anybody's browser. */
@RestController
@RequestMapping("/api/v1/documents")
class DocumentController {
    private final DocumentStore documents;
    private final DocumentReaders readers;
    private final LocalDates dates;

    DocumentController(DocumentStore documents, DocumentReaders readers, LocalDates dates) {
        this.documents = documents;
        this.readers = readers;
        this.dates = dates;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<CommandAnswer> store(@RequestPart MultipartFile file, CommandRequest request) throws IOException {
        var upload = new Upload(file.getOriginalFilename(), file.getContentType(), file.getBytes());
        return request.withBody(upload.identity()).handle(upload);
    }

    /**
     * The bytes, with {@code Repr-Digest} (RFC 9530) and the salt of the commitment, so that whoever may read the document
     * can show that it is the one in the log.
     */
    @GetMapping("/{id}")
    ResponseEntity<byte[]> open(@PathVariable DocumentId id, SignedIn caller) {
        requireReader(id, caller);
        var document = documents.open(id).orElseThrow(() -> new CommandRejected(missing(id)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(document.sha256()) + ":")
                .header("Sambog-Salt", HexFormat.of().formatHex(document.salt()))
                .body(document.bytes());
    }

    @PostMapping("/{id}/redaction")
    ResponseEntity<CommandAnswer> redact(
            @PathVariable DocumentId id, @Valid @RequestBody RedactDocumentBody body, CommandRequest request) {
        return request.handle(body.redaction(), id.value());
    }

    /** Who reads every project reads every document; of a document that is not there others learn no more than of theirs. */
    private void requireReader(DocumentId id, SignedIn caller) {
        if (caller.readsEverything()) {
            return;
        }
        if (caller.party() == null) {
            throw new CommandRejected(RequestRejection.NOT_A_PARTY);
        }
        if (!readers.mayRead(id, caller.party(), dates.today())) {
            throw new CommandRejected(DocumentRejection.NOT_YOURS_TO_READ);
        }
    }

    private DocumentRejection missing(DocumentId id) {
        return documents.isRedacted(id) ? DocumentRejection.DOCUMENT_REDACTED : DocumentRejection.NO_SUCH_DOCUMENT;
    }
}

/** A file as it was sent. */
record Upload(@Nullable String fileName, @Nullable String mediaType, byte[] bytes) implements CommandBody {
    @Override
    public List<DocumentCommand> commands(Translation translation) {
        var type = DocumentType.of(mediaType, bytes);
        var id = translation.newId(DocumentId::new);
        var name = TextLint.requireNoCpr("/file", FileName.of(fileName, type));
        var command =
                new StoreDocument(id, translation.keepDocument(id, name, type.mediaType(), bytes), type, bytes.length);
        return List.of(command);
    }

    /** What makes two uploads the same: name, type and bytes. */
    byte[] identity() {
        var head = (fileName + "\n" + mediaType + "\n").getBytes(StandardCharsets.UTF_8);
        var whole = new byte[head.length + bytes.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(bytes, 0, whole, head.length, bytes.length);
        return whole;
    }
}

record RedactDocumentBody(@NotNull LegalBasis legalBasis) {
    /** No body of a batch: it takes more than the right to write. */
    CommandBody redaction() {
        return translation -> List.of(new RedactDocument(translation.target(DocumentId::new), legalBasis));
    }
}
