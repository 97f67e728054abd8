package dk.sambog.command.request;

import dk.sambog.command.authority.Acting;
import dk.sambog.command.body.CommandBody;
import dk.sambog.command.body.Translation;
import dk.sambog.command.body.Translations;
import dk.sambog.command.decision.Decisions;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.decision.VersionConflict;
import dk.sambog.command.eventstore.EventRow;
import dk.sambog.command.idempotency.Idempotency;
import dk.sambog.command.idempotency.Idempotency.Claim;
import dk.sambog.command.idempotency.Idempotency.Done;
import dk.sambog.command.idempotency.RequestKey;
import dk.sambog.command.lint.TextWarning;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** One request inside one attempt at a transaction: translated first, decided once its locks are held. */
final class RequestRun {
    /** The same request was done before: the transaction ends, and with it whatever was prepared to do it again. */
    static final class DoneBefore extends RuntimeException {
        final Done done;

        DoneBefore(Done done) {
            super(null, null, false, false);
            this.done = done;
        }
    }

    /** What became of a request. */
    record Outcome(Done done, List<EventRow> events, List<TextWarning> warnings, boolean replayed) {}

    /** A request with its body understood, not yet in any transaction. */
    record Wanted(
            CommandRequest request,
            RequestKey key,
            CommandBody command,
            @Nullable UUID target,
            boolean rememberAnswer) implements Idempotency.Asked {
        @Override
        public byte[] body() {
            return request.body();
        }

        @Override
        public RequestKey key() {
            return key;
        }
    }

    private final Wanted wanted;
    private final Claim claim;
    private final boolean inCompany;
    private @Nullable Long expectedVersion;
    private @Nullable Translation translation;
    private @Nullable Acting acting;
    private List<? extends LedgerCommand> commands = List.of();

    /** {@code inCompany} when it shares its transaction with others. */
    RequestRun(Wanted wanted, Claim claim, boolean inCompany) {
        this.wanted = wanted;
        this.claim = claim;
        this.inCompany = inCompany;
    }

    /** Makes commands of the body. */
    Decisions.Asked translate(Translations translations) {
        expectedVersion = wanted.request.expectedVersion(wanted.command);
        acting = wanted.request.acting();
        translation = translations.of(acting, wanted.target, expectedVersion);
        commands = wanted.command.commands(translation);
        return new Decisions.Asked(commands, acting);
    }

    /** Refused by {@link DoneBefore} when the request was done before. */
    void requireNew() {
        claim.done().ifPresent(done -> {
            throw new DoneBefore(done);
        });
    }

    /** Decides what was translated; all its locks are held. */
    Outcome decide(Decisions decisions, Idempotency idempotency) {
        var appended = new ArrayList<EventRow>();
        for (var command : commands) {
            // The version the caller saw is that of the thing it asks about, which the last command decides.
            var isAboutTheThing = command == commands.getLast();
            appended.addAll(decide(decisions, command, isAboutTheThing ? expectedVersion : null));
        }
        var outcome = outcome(commands.getLast().stream(), appended);
        if (wanted.rememberAnswer) {
            idempotency.remember(wanted.key, wanted.body(), outcome.done);
        } else {
            idempotency.rememberKeyOnly(wanted.key, outcome.done.status());
        }
        return outcome;
    }

    private List<EventRow> decide(Decisions decisions, LedgerCommand command, @Nullable Long version) {
        try {
            return inCompany
                    ? decisions.decideInCompany(command, Objects.requireNonNull(acting), version)
                    : decisions.decide(command, Objects.requireNonNull(acting), version);
        } catch (VersionConflict conflict) {
            throw new CommandRejected(RequestRejection.VERSION_MISMATCH, HttpHeaders.IF_MATCH);
        }
    }

    private Outcome outcome(StreamId thing, List<EventRow> appended) {
        var own = appended.stream()
                .map(EventRow::leaf)
                .filter(leaf -> leaf.stream().equals(thing))
                .toList();
        var isNew = !own.isEmpty() && own.getFirst().version() == 0;
        var status = isNew ? HttpStatus.CREATED : HttpStatus.OK;
        var version = own.isEmpty() ? null : own.getLast().version();
        var ids = appended.stream().map(row -> row.leaf().id()).toList();
        var warnings = Objects.requireNonNull(translation).warnings();
        return new Outcome(new Done(status.value(), thing.name(), version, ids), appended, warnings, false);
    }
}
