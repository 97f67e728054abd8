package dk.sambog.query.offer;

import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.party.PartyId;
import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.http.Page;
import dk.sambog.query.http.Paging;
import dk.sambog.query.http.Seen;
import dk.sambog.query.identity.Visibility;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register is for every party: what is open can be seen by all of them, the rest by its giver, finance and audit. */
@RestController
@RequestMapping("/api/v1/offers")
@Tag(name = "things")
final class OfferController {
    private final OfferProjection offers;

    OfferController(OfferProjection offers) {
        this.offers = offers;
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One offer as it stands")
    ResponseEntity<OfferRow> offer(@PathVariable UUID id, Seen seen, Visibility visibility) {
        return seen.answer(offers.find(id).filter(row -> isVisible(row, visibility)));
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            summary = "The register of offers",
            description =
                    "`text` and `place` are words in any order; `from` and `to` the days it is wanted; without `standing`"
                            + " what can still be had. Open offers are shown to every party.")
    Page<OfferRow> offers(
            @RequestParam(required = false) @Nullable ContributionKind kind,
            @RequestParam(required = false) @Nullable OfferStanding standing,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID giver,
            @RequestParam(required = false) @Nullable UUID needId,
            Paging paging,
            Seen seen,
            Visibility visibility) {
        var search = new OfferSearch(
                kind,
                standing == null ? OfferStanding.OPEN : standing,
                blank(text),
                blank(place),
                from,
                to,
                giver,
                needId,
                visibility.isEverything() ? null : visibility.ownParties());
        var after = paging.after(key -> UUID.fromString(key.getFirst()));
        return Page.of(
                isStranger(visibility)
                        ? new Answer<OfferRow, UUID>(seen.position(), List.of(), null)
                        : offers.search(search, after, paging.size()),
                Cut.LATEST,
                OfferRow.class,
                row -> row,
                List::of);
    }

    private static boolean isVisible(OfferRow offer, Visibility visibility) {
        return visibility.isOwn(new PartyId(offer.giver()))
                || (offer.standing() == OfferStanding.OPEN && !isStranger(visibility));
    }

    /** Signed in, and no party. */
    private static boolean isStranger(Visibility visibility) {
        return !visibility.isEverything() && visibility.ownParties().isEmpty();
    }

    private static @Nullable String blank(@Nullable String words) {
        return words == null || words.isBlank() ? null : words;
    }
}
