package dk.sambog.command.request;

import dk.sambog.command.body.CommandBody;
import dk.sambog.command.body.Translations;
import dk.sambog.command.decision.Decisions;
import dk.sambog.command.eventstore.EventReader;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.guard.Guards;
import dk.sambog.command.idempotency.Idempotency;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.request.RequestRun.DoneBefore;
import dk.sambog.command.request.RequestRun.Outcome;
import dk.sambog.command.request.RequestRun.Wanted;
import dk.sambog.events.StreamId;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Turns a request into a transaction, its own or one it shares, and its outcome into an answer, once per Idempotency-Key. */
@Component
class CommandRequests {
    private static final Duration PATIENCE = Duration.ofMillis(50);

    private final CommandTransaction transaction;
    private final Idempotency idempotency;
    private final Decisions decisions;
    private final Translations translations;
    private final EventReader events;
    private final AnswerLinks links;
    private final Guards guards;
    private final SharedTransactions<Wanted, Outcome> shared;
    private final DistributionSummary shares;

    CommandRequests(
            CommandTransaction transaction,
            Idempotency idempotency,
            Decisions decisions,
            Translations translations,
            EventReader events,
            AnswerLinks links,
            Guards guards,
            MeterRegistry metrics) {
        this.transaction = transaction;
        this.idempotency = idempotency;
        this.decisions = decisions;
        this.translations = translations;
        this.events = events;
        this.links = links;
        this.guards = guards;
        this.shared = new SharedTransactions<>(this::together, this::alone, PATIENCE);
        this.shares = DistributionSummary.builder("sambog.request.shared")
                .description("Requests that shared one transaction")
                .baseUnit("requests")
                .register(metrics);
        Gauge.builder("sambog.request.waiting", shared, SharedTransactions::waiting)
                .description("Requests that wait to be done with others")
                .baseUnit("requests")
                .register(metrics);
    }

    ResponseEntity<CommandAnswer> answer(
            CommandRequest request, CommandBody body, @Nullable UUID target, boolean rememberAnswer) {
        var wanted = new Wanted(request, request.key(), body, target, rememberAnswer);
        // What must leave no trace of its moment shares none with others; who is no party yet is about to become one.
        var mayShare = rememberAnswer && request.caller().party() != null;
        return render(mayShare ? shared.run(wanted) : alone(wanted));
    }

    private Outcome alone(Wanted wanted) {
        try {
            return transaction.run(() -> once(wanted));
        } catch (DoneBefore before) {
            return new Outcome(before.done, events.byId(before.done.eventIds()), List.of(), true);
        }
    }

    private Outcome once(Wanted wanted) {
        var claim = idempotency.claim(List.of(wanted)).getFirst();
        var run = new RequestRun(wanted, claim, false);
        try {
            if (wanted.request().caller().party() == null) {
                // Nobody can be a party yet; saying so is clearer than asking the caller to register.
                requireFounded();
            }
            decisions.prepare(List.of(run.translate(translations)));
        } catch (CommandRejected refused) {
            // Whatever stands against it now: what was done is answered as it was.
            run.requireNew();
            throw refused;
        }
        run.requireNew();
        return run.decide(decisions, idempotency);
    }

    /** All of them or none: whatever stands against one of them ends the attempt. */
    private List<Outcome> together(List<Wanted> all) {
        shares.record(all.size());
        return transaction.attempt(() -> {
            var claims = idempotency.claim(all);
            var runs = new ArrayList<RequestRun>();
            for (var wanted : all) {
                runs.add(new RequestRun(wanted, claims.get(runs.size()), true));
            }
            decisions.prepare(
                    runs.stream().map(run -> run.translate(translations)).toList());
            runs.forEach(RequestRun::requireNew);
            return runs.stream().map(run -> run.decide(decisions, idempotency)).toList();
        });
    }

    private void requireFounded() {
        if (guards.lockAndRead(List.of(new Guard.OfInstallation().toRead())).isEmpty()) {
            throw new CommandRejected(GuardRejection.NOT_FOUNDED);
        }
    }

    private ResponseEntity<CommandAnswer> render(Outcome outcome) {
        var done = outcome.done();
        var response = ResponseEntity.status(done.status());
        if (outcome.replayed()) {
            response.header("Idempotency-Replayed", "true");
        }
        if (done.stream() == null) {
            return response.build();
        }
        var thing = StreamId.of(done.stream());
        if (done.status() == HttpStatus.CREATED.value()) {
            response.location(URI.create(links.to(thing)));
        }
        if (done.version() != null) {
            response.eTag(Long.toString(done.version()));
        }
        links.of(thing, outcome.events()).forEach(link -> response.header(HttpHeaders.LINK, link));
        return response.body(new CommandAnswer(
                thing.uuid(),
                thing.name(),
                done.version() == null ? -1 : done.version(),
                outcome.events().stream().map(CommandAnswer.Event::of).toList(),
                outcome.warnings()));
    }
}
