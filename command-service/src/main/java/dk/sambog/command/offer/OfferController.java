package dk.sambog.command.offer;

import dk.sambog.command.body.DatedBody;
import dk.sambog.command.body.Measured;
import dk.sambog.command.body.PostingDates;
import dk.sambog.command.body.QuantityBody;
import dk.sambog.command.body.Translation;
import dk.sambog.command.body.Versioned;
import dk.sambog.command.offer.OfferCommand.MakeOffer;
import dk.sambog.command.offer.OfferCommand.MatchOffer;
import dk.sambog.command.offer.OfferCommand.TurnIntoPledge;
import dk.sambog.command.offer.OfferCommand.WithdrawOffer;
import dk.sambog.command.request.CommandAnswer;
import dk.sambog.command.request.CommandRequest;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.need.NeedId;
import dk.sambog.events.offer.OfferId;
import dk.sambog.events.pledge.PledgeId;
import dk.sambog.events.project.ProjectId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Offers over HTTP. */
@RestController
@RequestMapping("/api/v1/offers")
class OfferController {
    @PostMapping
    ResponseEntity<CommandAnswer> make(@Valid @RequestBody MakeOfferBody body, CommandRequest request) {
        return request.handle(body);
    }

    @PostMapping("/{id}/matches")
    ResponseEntity<CommandAnswer> match(
            @PathVariable OfferId id, @Valid @RequestBody MatchOfferBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/pledges")
    ResponseEntity<CommandAnswer> turn(
            @PathVariable OfferId id, @Valid @RequestBody TurnIntoPledgeBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<CommandAnswer> withdraw(
            @PathVariable OfferId id, @Valid @RequestBody WithdrawOfferBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }
}

record MakeOfferBody(
        @NotNull ContributionKind kind,
        QuantityBody.@Nullable Money money,
        @Nullable Long minutes,
        QuantityBody.@Nullable Units units,
        @NotBlank @Size(max = 4000) String what,
        @Nullable @Size(min = 1, max = 500) String place,
        @Nullable @Size(min = 1, max = 500) String times,
        @Nullable LocalDate freeFrom,
        @Nullable LocalDate freeTo,
        @Nullable LocalDate effectiveOn)
        implements DatedBody, Measured {
    @Override
    public MakeOffer command(Translation translation, LocalDate on) {
        return new MakeOffer(
                translation.newId(OfferId::new),
                kind,
                quantityIfAny(),
                translation.keepText("/what", what),
                translation.keepTextIfAny("/place", place),
                translation.keepTextIfAny("/times", times),
                translation.orToday(freeFrom),
                freeTo,
                on);
    }
}

record MatchOfferBody(@NotNull NeedId needId, @Nullable LocalDate effectiveOn) implements DatedBody {
    @Override
    public MatchOffer command(Translation translation, LocalDate on) {
        return new MatchOffer(translation.target(OfferId::new), needId, on);
    }
}

record TurnIntoPledgeBody(
        @NotNull ProjectId projectId,
        QuantityBody.@Nullable Money money,
        @Nullable Long minutes,
        QuantityBody.@Nullable Units units,
        @Nullable @Pattern(regexp = "[a-z0-9.-]{1,40}") String planLine,
        @Nullable LocalDate deadline,
        @Nullable LocalDate effectiveOn)
        implements DatedBody, Versioned, Measured {
    @Override
    public TurnIntoPledge command(Translation translation, LocalDate on) {
        var dates = PostingDates.of(on, null, null, translation.today());
        return new TurnIntoPledge(
                translation.target(OfferId::new),
                translation.newId(PledgeId::new),
                projectId,
                quantity(),
                planLine,
                deadline,
                dates.effectiveOn());
    }
}

record WithdrawOfferBody(
        @Nullable @Size(min = 1, max = 4000) String reason,
        @Nullable LocalDate effectiveOn) implements DatedBody, Versioned {
    @Override
    public WithdrawOffer command(Translation translation, LocalDate on) {
        return new WithdrawOffer(translation.target(OfferId::new), translation.keepTextIfAny("/reason", reason), on);
    }
}
