package dk.sambog.command.text;

import dk.sambog.command.body.CommandBody;
import dk.sambog.command.request.CommandAnswer;
import dk.sambog.command.request.CommandRequest;
import dk.sambog.command.text.TextCommand.RedactText;
import dk.sambog.events.LegalBasis;
import dk.sambog.events.document.TextId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Redaction of texts over HTTP. A text's id stands in the event that cites it. */
@RestController
@RequestMapping("/api/v1/texts")
class TextController {
    @PostMapping("/{id}/redaction")
    ResponseEntity<CommandAnswer> redact(
            @PathVariable TextId id, @Valid @RequestBody RedactTextBody body, CommandRequest request) {
        return request.handle(body.redaction(), id.value());
    }
}

record RedactTextBody(@NotNull LegalBasis legalBasis) {
    /** No body of a batch: it takes more than the right to write. */
    CommandBody redaction() {
        return translation -> {
            var text = translation.target(TextId::new);
            translation.requireText(text);
            return List.of(new RedactText(text, legalBasis));
        };
    }
}
