package dk.sambog.standalone.importing;

import dk.sambog.standalone.importing.batch.Batches;
import dk.sambog.standalone.importing.batch.Batches.Outcome;
import dk.sambog.standalone.importing.batch.Batches.Refusal;
import dk.sambog.standalone.importing.batch.CommandLines;
import dk.sambog.standalone.importing.batch.KnownParties;
import dk.sambog.standalone.importing.batch.LedgerTotals;
import dk.sambog.standalone.importing.ledger.LedgerClient;
import dk.sambog.standalone.importing.ledger.StoredSource;
import dk.sambog.standalone.importing.mapping.Mapping;
import dk.sambog.standalone.importing.reading.CommittedTotals;
import dk.sambog.standalone.importing.reading.Reading;
import dk.sambog.standalone.importing.reading.SourceProject;
import dk.sambog.standalone.importing.source.BadLine;
import dk.sambog.standalone.importing.source.SourceFile;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings what was read into the ledger: the file, then its organisations, then its projects; and asks back what came in. */
record Sending(LedgerClient ledger, Mapping mapping, SourceFile file, Reading reading, Report report) {
    private static final int LOOKS = 40;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /** The exit code: 0 when all is in and the ledger says the same sums as the file. */
    int send(boolean atomic, SecureRandom random, IntFunction<Progress> progress) {
        var document = StoredSource.documentId(ledger, file, mapping.name(), mapping.file());
        var lines = CommandLines.of(reading.projects(), mapping.name(), document);
        lines.notes().forEach(report::note);
        var shown = progress.apply(lines.parties().size() + lines.projects().size());
        var batches = new Batches(ledger, random, shown::advance);
        var sent = atomic ? allOrNothing(batches, lines) : oneByOne(batches, lines);
        var outcome = sent.outcome();
        var refused = atomic && !outcome.refusals().isEmpty() ? records().keySet() : refused(outcome);
        outcome.refusals().forEach(this::tell);
        report.outcome(outcome);
        var isEqual = isEqualInLedger(refused, sent.known());
        var isAllIn = outcome.refusals().isEmpty()
                && outcome.changed() == 0
                && reading.bad().isEmpty();
        if (!isAllIn) {
            return ImportContributions.SOME_REFUSED;
        }
        return isEqual ? ImportContributions.ALL_IN : ImportContributions.NOT_REACHED;
    }

    /** What became of the lines, and which organisations were there before under their register numbers. */
    private record Sent(Outcome outcome, KnownParties known) {}

    // An organisation that is known under another name or type stays as it was; that takes nothing from the file's
    // amounts.
    private Sent oneByOne(Batches batches, CommandLines lines) {
        var parties = batches.send(lines.parties(), Batches.Mode.INDEPENDENT);
        if (parties.changed() > 0) {
            report.say(parties.changed()
                    + " organisations are known under another name or type; the ledger keeps what it has");
        }
        var known = KnownParties.behind(parties.refusals(), lines.parties(), ledger);
        tell(known);
        var projects = batches.send(known.in(lines.projects()), Batches.Mode.INDEPENDENT);
        return new Sent(parties.knowing(known).withoutChanged().plus(projects), known);
    }

    private Sent allOrNothing(Batches batches, CommandLines lines) {
        var all = Stream.concat(lines.parties().stream(), lines.projects().stream())
                .toList();
        var known = KnownParties.NONE;
        while (true) {
            var outcome = batches.send(known.in(all), Batches.Mode.ATOMIC);
            var more = KnownParties.behind(outcome.refusals(), lines.parties(), ledger);
            if (more.isEmpty()) {
                tell(known);
                return new Sent(outcome, known);
            }
            // The ledger tells of the first line it refuses only.
            known = known.plus(more);
        }
    }

    private void tell(KnownParties known) {
        if (!known.isEmpty()) {
            report.say(known.ids().size()
                    + " organisations stand in the ledger already under their register numbers; these are taken");
        }
    }

    private Set<String> refused(Outcome outcome) {
        var refused = outcome.refusals().stream().map(Sending::record).collect(Collectors.toCollection(HashSet::new));
        refused.retainAll(records().keySet());
        return refused;
    }

    private void tell(Refusal refusal) {
        var line = records().getOrDefault(record(refusal), firstLineOf(refusal.key()));
        report.refused(new BadLine(line, "", "", "the ledger refused " + refusal.key() + ": " + refusal.reason()));
    }

    private static String record(Refusal refusal) {
        return refusal.key().replaceFirst("/(project|agreement)$", "");
    }

    private Map<String, Long> records() {
        var records = new LinkedHashMap<String, Long>();
        reading.projects().forEach(project -> records.put(mapping.name() + "/" + project.recordId(), project.line()));
        return records;
    }

    private long firstLineOf(String party) {
        return reading.projects().stream()
                .filter(project -> project.parties()
                        .anyMatch(organisation -> organisation.key().equals(party)))
                .mapToLong(SourceProject::line)
                .findFirst()
                .orElse(1);
    }

    // The views follow the ledger by a moment: they are asked until they say the same, or for long enough.
    private boolean isEqualInLedger(Set<String> refused, KnownParties known) {
        if (!ledger.knowsViews()) {
            report.say("The ledger's own totals were not asked: --views tells where the query-service is.");
            return true;
        }
        var records = new HashSet<>(records().keySet());
        records.removeAll(refused);
        var organisations = SourceProject.organisations(reading.projects());
        var expected = CommittedTotals.of(reading.figures().stream()
                .filter(figure -> records.contains(mapping.name() + "/" + figure.record()))
                .map(figure -> figure.between(
                        organisations.get(figure.funder()).ledgerKey(),
                        organisations.get(figure.recipient()).ledgerKey()))
                .toList());
        var totals = new LedgerTotals(ledger, known);
        var found = totals.committedTo(records);
        for (var look = 1; look < LOOKS && !expected.differences(found).isEmpty(); look++) {
            ledger.rest(BETWEEN_LOOKS);
            found = totals.committedTo(records);
        }
        return report.comparison(expected, found);
    }
}
