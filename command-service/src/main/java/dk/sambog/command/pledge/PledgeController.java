package dk.sambog.command.pledge;

import dk.sambog.command.body.CommandBody;
import dk.sambog.command.body.PostingDates;
import dk.sambog.command.body.QuantityBody;
import dk.sambog.command.body.Translation;
import dk.sambog.command.request.CommandAnswer;
import dk.sambog.command.request.CommandRequest;
import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.contribution.ContributionKind;
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

/** Pledges over HTTP. */
@RestController
@RequestMapping("/api/v1/pledges")
class PledgeController {
    @PostMapping
    ResponseEntity<CommandAnswer> make(@Valid @RequestBody MakePledgeBody body, CommandRequest request) {
        return request.handle(body);
    }

    @PostMapping("/{id}/amendment")
    ResponseEntity<CommandAnswer> amend(
            @PathVariable PledgeId id, @Valid @RequestBody AmendPledgeBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/commitment")
    ResponseEntity<CommandAnswer> commit(
            @PathVariable PledgeId id, @Valid @RequestBody CommitPledgeBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<CommandAnswer> withdraw(
            @PathVariable PledgeId id, @Valid @RequestBody WithdrawPledgeBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }
}

record MakePledgeBody(
        @NotNull ProjectId projectId,
        @NotNull ContributionKind kind,
        QuantityBody.@Nullable Money money,
        @Nullable Long minutes,
        QuantityBody.@Nullable Units units,
        @Nullable @Pattern(regexp = "[a-z0-9.-]{1,40}") String planLine,
        @Nullable LocalDate deadline,
        @Nullable @Size(min = 1, max = 4000) String terms,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate accountingDate,
        @Nullable @Size(min = 1, max = 4000) String reason)
        implements CommandBody {
    @Override
    public List<PledgeCommand> commands(Translation translation) {
        var dates = PostingDates.of(effectiveOn, accountingDate, reason, translation.today());
        return List.of(new PledgeCommand.MakePledge(
                translation.newId(PledgeId::new),
                projectId,
                kind,
                new QuantityBody(money, minutes, units).toQuantity(""),
                planLine,
                deadline,
                dates.effectiveOn(),
                dates.accountingDate(),
                translation.keepTextIfAny("/terms", terms),
                translation.keepTextIfAny("/reason", reason)));
    }
}

record AmendPledgeBody(
        QuantityBody.@Nullable Money money,
        @Nullable Long minutes,
        QuantityBody.@Nullable Units units,
        @NotBlank @Size(max = 4000) String reason,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate accountingDate)
        implements CommandBody {
    @Override
    public List<PledgeCommand> commands(Translation translation) {
        var dates = PostingDates.of(effectiveOn, accountingDate, reason, translation.today());
        return List.of(new PledgeCommand.AmendPledge(
                translation.target(PledgeId::new),
                new QuantityBody(money, minutes, units).toQuantity(""),
                dates.effectiveOn(),
                dates.accountingDate(),
                translation.keepText("/reason", reason)));
    }

    @Override
    public boolean needsVersion() {
        return true;
    }
}

record CommitPledgeBody(
        @NotNull AgreementId agreementId,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate accountingDate,
        @Nullable @Size(min = 1, max = 4000) String reason)
        implements CommandBody {
    @Override
    public List<PledgeCommand> commands(Translation translation) {
        var dates = PostingDates.of(effectiveOn, accountingDate, reason, translation.today());
        return List.of(new PledgeCommand.CommitPledge(
                translation.target(PledgeId::new),
                agreementId,
                dates.effectiveOn(),
                dates.accountingDate(),
                translation.keepTextIfAny("/reason", reason)));
    }

    @Override
    public boolean needsVersion() {
        return true;
    }
}

record WithdrawPledgeBody(
        @NotBlank @Size(max = 4000) String reason,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate accountingDate) implements CommandBody {
    @Override
    public List<PledgeCommand> commands(Translation translation) {
        var dates = PostingDates.of(effectiveOn, accountingDate, reason, translation.today());
        return List.of(new PledgeCommand.WithdrawPledge(
                translation.target(PledgeId::new),
                dates.effectiveOn(),
                dates.accountingDate(),
                translation.keepText("/reason", reason)));
    }

    @Override
    public boolean needsVersion() {
        return true;
    }
}
