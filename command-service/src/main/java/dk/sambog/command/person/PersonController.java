package dk.sambog.command.person;

import dk.sambog.command.body.CommandBody;
import dk.sambog.command.body.Translation;
import dk.sambog.command.person.PersonCommand.ConfirmPayoutAccount;
import dk.sambog.command.person.PersonCommand.CorrectDetail;
import dk.sambog.command.person.PersonCommand.DeferErasure;
import dk.sambog.command.person.PersonCommand.ErasePerson;
import dk.sambog.command.request.CommandAnswer;
import dk.sambog.command.request.CommandRequest;
import dk.sambog.events.LegalBasis;
import dk.sambog.events.party.PartyDetail;
import dk.sambog.events.party.PartyId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Personal data over HTTP. Details are vault data: of a request with one only its key is remembered. */
@RestController
@RequestMapping("/api/v1/parties/{id}")
class PersonController {
    @PostMapping("/details")
    ResponseEntity<CommandAnswer> correct(
            @PathVariable PartyId id, @Valid @RequestBody CorrectDetailBody body, CommandRequest request) {
        return request.handleOnce(body.correction(), id.value());
    }

    @PostMapping("/payout-account/confirmation")
    ResponseEntity<CommandAnswer> confirm(@PathVariable PartyId id, CommandRequest request) {
        return request.handle(new Confirmation(), id.value());
    }

    @PostMapping("/erasure-deferral")
    ResponseEntity<CommandAnswer> defer(
            @PathVariable PartyId id, @Valid @RequestBody DeferErasureBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/erasure")
    ResponseEntity<CommandAnswer> erase(
            @PathVariable PartyId id, @Valid @RequestBody ErasureBody body, CommandRequest request) {
        return request.handle(body.erasure(), id.value());
    }
}

/**
 * A detail as it shall stand.
 *
 * @param value left out to remove it
 */
record CorrectDetailBody(
        @NotNull PartyDetail field,
        @Nullable @Size(max = 1000) String value) {
    /** No body of a batch, whose text waits in a table. */
    CommandBody correction() {
        return translation -> {
            var party = translation.target(PartyId::new);
            return List.of(new CorrectDetail(party, field, translation.keepDetail("/value", party, field, value)));
        };
    }

    /** Without the value. */
    @Override
    public String toString() {
        return "CorrectDetailBody[" + field + "]";
    }
}

/** A confirmation of the account that was seen at the version named. */
record Confirmation() implements CommandBody {
    @Override
    public List<PersonCommand> commands(Translation translation) {
        return List.of(new ConfirmPayoutAccount(translation.target(PartyId::new)));
    }

    @Override
    public boolean needsVersion() {
        return true;
    }
}

record DeferErasureBody(
        @NotNull LegalBasis legalBasis, @NotNull LocalDate retainUntil) implements CommandBody {
    @Override
    public List<PersonCommand> commands(Translation translation) {
        return List.of(new DeferErasure(translation.target(PartyId::new), legalBasis, retainUntil));
    }
}

record ErasureBody(@NotNull LegalBasis legalBasis) {
    /** No body of a batch: it takes more than the right to write. */
    CommandBody erasure() {
        return translation -> List.of(new ErasePerson(translation.target(PartyId::new), legalBasis));
    }
}
