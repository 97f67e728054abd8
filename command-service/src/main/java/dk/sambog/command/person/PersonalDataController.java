package dk.sambog.command.person;

import dk.sambog.command.clock.LocalDates;
import dk.sambog.command.guard.party.MandateGuard;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.request.RequestRejection;
import dk.sambog.command.request.SignedIn;
import dk.sambog.command.vault.LookUps;
import dk.sambog.command.vault.access.PersonalData;
import dk.sambog.command.vault.access.SubjectAccess;
import dk.sambog.events.party.PartyId;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The answer to who asks what is kept of them (GDPR article 15), as JSON or PDF. To the person themself, to who administers
 * the party, and to an administrator of the ledger who must answer for those without a login; the last two are written down.
 */
@RestController
@RequestMapping("/api/v1/parties/{id}/personal-data")
class PersonalDataController {
    private static final int EVENTS_OF_A_PAGE = 1_000;
    private static final int EVENTS_ON_PAPER = 10_000;

    private final SubjectAccess access;
    private final LookUps lookUps;
    private final MandateGuard mandates;
    private final LocalDates dates;

    PersonalDataController(SubjectAccess access, LookUps lookUps, MandateGuard mandates, LocalDates dates) {
        this.access = access;
        this.lookUps = lookUps;
        this.mandates = mandates;
        this.dates = dates;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PersonalData> asJson(
            @PathVariable PartyId id, @RequestParam(defaultValue = "0") long after, SignedIn caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(shown(id, caller, after, EVENTS_OF_A_PAGE));
    }

    @GetMapping(produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> asPdf(@PathVariable PartyId id, SignedIn caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("personoplysninger.pdf")
                                .build()
                                .toString())
                .body(new PersonalDataPdf(dates.zone()).of(shown(id, caller, 0, EVENTS_ON_PAPER)));
    }

    private PersonalData shown(PartyId id, SignedIn caller, long after, int mostEvents) {
        var asker = caller.party();
        if (asker == null) {
            throw new CommandRejected(RequestRejection.NOT_A_PARTY);
        }
        if (!asker.equals(id)) {
            if (!mandates.mayAdminister(asker, id, dates.today())) {
                throw new CommandRejected(PersonRejection.NOT_YOURS_TO_SEE);
            }
            lookUps.note(id, asker);
        }
        return access.of(id, after, mostEvents);
    }
}
