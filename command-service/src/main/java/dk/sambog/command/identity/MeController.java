package dk.sambog.command.identity;

import dk.sambog.command.clock.LocalDates;
import dk.sambog.command.facts.party.MandateFacts;
import dk.sambog.command.guard.party.MandateGuard;
import dk.sambog.command.request.SignedIn;
import dk.sambog.command.vault.Vault;
import dk.sambog.events.Quantity;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who am I, and what may I do? */
@RestController
@RequestMapping("/api/v1/me")
class MeController {
    private final MandateGuard mandates;
    private final Vault names;
    private final LocalDates dates;

    MeController(MandateGuard mandates, Vault names, LocalDates dates) {
        this.mandates = mandates;
        this.names = names;
        this.dates = dates;
    }

    @GetMapping
    ResponseEntity<Me> me(SignedIn caller) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(meOf(caller.party()));
    }

    private Me meOf(@Nullable PartyId party) {
        if (party == null) {
            return new Me(null, List.of());
        }
        var today = dates.today();
        var held = mandates.heldBy(party).stream()
                .filter(mandate -> mandate.revokedOn() == null)
                .toList();
        var principals =
                names.ofOrganisations(held.stream().map(MandateFacts::principal).collect(Collectors.toSet()));
        return new Me(
                party,
                held.stream()
                        .map(mandate -> Held.of(mandate, principals, today))
                        .toList());
    }
}

/**
 * The caller.
 *
 * @param party the party it is, or null when it may register itself
 * @param mandates what it was given and was not taken back, oldest first
 */
record Me(@Nullable PartyId party, List<Held> mandates) {}

/**
 * A mandate the caller holds.
 *
 * @param principal the party it may act for ({@code Sambog-On-Behalf-Of})
 * @param principalName its name, for organisations only
 * @param projectId the only project it holds for, or null for all
 * @param ceiling the largest amount per act, or null without limit
 * @param holdsToday whether it may be used today
 */
record Held(
        MandateId mandateId,
        PartyId principal,
        @Nullable String principalName,
        List<MandateAct> acts,
        @Nullable ProjectId projectId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Quantity ceiling,
        boolean holdsToday) {
    static Held of(MandateFacts mandate, Map<PartyId, String> names, LocalDate today) {
        return new Held(
                mandate.mandateId(),
                mandate.principal(),
                names.get(mandate.principal()),
                mandate.acts().stream().sorted().toList(),
                mandate.projectId(),
                mandate.validFrom(),
                mandate.validTo(),
                mandate.ceiling(),
                mandate.holdsOn(today));
    }
}
