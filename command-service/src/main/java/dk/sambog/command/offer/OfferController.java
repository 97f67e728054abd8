package dk.sambog.command.offer;

import dk.sambog.command.body.CommandBody;
import dk.sambog.command.body.PostingDates;
import dk.sambog.command.body.QuantityBody;
import dk.sambog.command.body.Translation;
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
import java.util.List;
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
        implements CommandBody {
    @Override
    public List<OfferCommand> commands(Translation translation) {
        var isCounted = money != null || minutes != null || units != null;
        return List.of(new OfferCommand.MakeOffer(
                translation.newId(OfferId::new),
                kind,
                isCounted ? new QuantityBody(money, minutes, units).toQuantity("") : null,
                translation.keepText("/what", what),
                translation.keepTextIfAny("/place", place),
                translation.keepTextIfAny("/times", times),
                freeFrom == null ? translation.today() : freeFrom,
                freeTo,
                translation.orToday(effectiveOn)));
    }
}

record MatchOfferBody(@NotNull NeedId needId, @Nullable LocalDate effectiveOn) implements CommandBody {
    @Override
    public List<OfferCommand> commands(Translation translation) {
        return List.of(new OfferCommand.MatchOffer(
                translation.target(OfferId::new), needId, translation.orToday(effectiveOn)));
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
        implements CommandBody {
    @Override
    public List<OfferCommand> commands(Translation translation) {
        var dates = PostingDates.of(effectiveOn, null, null, translation.today());
        return List.of(new OfferCommand.TurnIntoPledge(
                translation.target(OfferId::new),
                translation.newId(PledgeId::new),
                projectId,
                new QuantityBody(money, minutes, units).toQuantity(""),
                planLine,
                deadline,
                dates.effectiveOn()));
    }

    @Override
    public boolean needsVersion() {
        return true;
    }
}

record WithdrawOfferBody(
        @Nullable @Size(min = 1, max = 4000) String reason,
        @Nullable LocalDate effectiveOn) implements CommandBody {
    @Override
    public List<OfferCommand> commands(Translation translation) {
        return List.of(new OfferCommand.WithdrawOffer(
                translation.target(OfferId::new),
                translation.keepTextIfAny("/reason", reason),
                translation.orToday(effectiveOn)));
    }

    @Override
    public boolean needsVersion() {
        return true;
    }
}
