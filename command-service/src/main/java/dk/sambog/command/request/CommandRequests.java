package dk.sambog.command.request;

import dk.sambog.command.body.CommandBody;
import dk.sambog.command.body.Translation;
import dk.sambog.command.body.Translations;
import dk.sambog.command.decision.Acting;
import dk.sambog.command.decision.Decisions;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.decision.VersionConflict;
import dk.sambog.command.eventstore.EventReader;
import dk.sambog.command.eventstore.EventRow;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.guard.Guards;
import dk.sambog.command.idempotency.Idempotency;
import dk.sambog.command.idempotency.Idempotency.Claim;
import dk.sambog.command.idempotency.Idempotency.Done;
import dk.sambog.command.lint.TextWarning;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.StreamId;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Turns a request into one transaction and its outcome into an answer, once per Idempotency-Key. */
@Component
class CommandRequests {
    /** The same request was done before: the transaction ends, and with it whatever was prepared to do it again. */
    private static final class DoneBefore extends RuntimeException {
        private final Done done;

        DoneBefore(Done done) {
            super(null, null, false, false);
            this.done = done;
        }
    }

    private record Outcome(Done done, List<EventRow> events, List<TextWarning> warnings, boolean replayed) {}

    private final CommandTransaction transaction;
    private final Idempotency idempotency;
    private final Decisions decisions;
    private final Translations translations;
    private final EventReader events;
    private final AnswerLinks links;
    private final Guards guards;

    CommandRequests(
            CommandTransaction transaction,
            Idempotency idempotency,
            Decisions decisions,
            Translations translations,
            EventReader events,
            AnswerLinks links,
            Guards guards) {
        this.transaction = transaction;
        this.idempotency = idempotency;
        this.decisions = decisions;
        this.translations = translations;
        this.events = events;
        this.links = links;
        this.guards = guards;
    }

    ResponseEntity<CommandAnswer> answer(
            CommandRequest request, CommandBody body, @Nullable UUID target, boolean rememberAnswer) {
        var key = request.key();
        try {
            return render(transaction.run(() -> {
                var fresh = decide(request, idempotency.claim(key, request.body()), body, target);
                if (rememberAnswer) {
                    idempotency.remember(key, request.body(), fresh.done);
                } else {
                    idempotency.rememberKeyOnly(key, fresh.done.status());
                }
                return fresh;
            }));
        } catch (DoneBefore before) {
            return render(new Outcome(before.done, events.byId(before.done.eventIds()), List.of(), true));
        }
    }

    private Outcome decide(CommandRequest request, Claim claim, CommandBody body, @Nullable UUID target) {
        var expectedVersion = request.expectedVersion(body);
        Acting acting;
        Translation translation;
        List<? extends LedgerCommand> commands;
        try {
            if (request.caller().party() == null) {
                // Nobody can be a party yet; saying so is clearer than asking the caller to register.
                requireFounded();
            }
            acting = request.acting();
            translation = translations.of(acting, target, expectedVersion);
            commands = body.commands(translation);
            decisions.prepare(commands, acting);
        } catch (CommandRejected refused) {
            // Whatever stands against it now: what was done is answered as it was.
            requireNew(claim);
            throw refused;
        }
        requireNew(claim);
        var appended = new ArrayList<EventRow>();
        for (var command : commands) {
            // The version the caller saw is that of the thing it asks about, which the last command decides.
            var isAboutTheThing = command == commands.getLast();
            appended.addAll(decide(command, acting, isAboutTheThing ? expectedVersion : null));
        }
        return outcome(commands.getLast().stream(), appended, translation.warnings());
    }

    private static void requireNew(Claim claim) {
        claim.done().ifPresent(done -> {
            throw new DoneBefore(done);
        });
    }

    private List<EventRow> decide(LedgerCommand command, Acting acting, @Nullable Long expectedVersion) {
        try {
            return decisions.decide(command, acting, expectedVersion);
        } catch (VersionConflict conflict) {
            throw new CommandRejected(RequestRejection.VERSION_MISMATCH, HttpHeaders.IF_MATCH);
        }
    }

    private void requireFounded() {
        if (guards.lockAndRead(List.of(new Guard.OfInstallation().toRead())).isEmpty()) {
            throw new CommandRejected(GuardRejection.NOT_FOUNDED);
        }
    }

    private static Outcome outcome(StreamId thing, List<EventRow> appended, List<TextWarning> warnings) {
        var own = appended.stream()
                .map(EventRow::leaf)
                .filter(leaf -> leaf.stream().equals(thing))
                .toList();
        var isNew = !own.isEmpty() && own.getFirst().version() == 0;
        var status = isNew ? HttpStatus.CREATED : HttpStatus.OK;
        var version = own.isEmpty() ? null : own.getLast().version();
        var ids = appended.stream().map(row -> row.leaf().id()).toList();
        return new Outcome(new Done(status.value(), thing.name(), version, ids), appended, warnings, false);
    }

    private ResponseEntity<CommandAnswer> render(Outcome outcome) {
        var done = outcome.done;
        var response = ResponseEntity.status(done.status());
        if (outcome.replayed) {
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
        links.of(thing, outcome.events).forEach(link -> response.header(HttpHeaders.LINK, link));
        return response.body(new CommandAnswer(
                thing.uuid(),
                thing.name(),
                done.version() == null ? -1 : done.version(),
                outcome.events.stream().map(CommandAnswer.Event::of).toList(),
                outcome.warnings));
    }
}
