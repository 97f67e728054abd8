package dk.sambog.acceptance;

import dk.sambog.acceptance.Client.Answer;
import dk.sambog.acceptance.Client.Command;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** A secret vote of all citizens of a town, who change their minds and vote for each other, and all that only they were told. */
final class SecretVote {
    /** Words that stand nowhere else. */
    static final List<String> CHOICES = List.of("qdige", "qsluse", "qmole");

    private static final int REPLACED = 10;

    private final Client client;
    private final Town town;
    private final List<Integer> citizens;
    private final Answer called;
    /** Voter to the tracker of its last ballot. */
    final Map<String, String> trackers = new HashMap<>();
    /** Of ballots that were replaced. */
    final List<String> gone = new ArrayList<>();
    /** Voters in the order of their first ballots, and of their last. */
    final Set<String> first = new LinkedHashSet<>();

    final Set<String> last = new LinkedHashSet<>();

    private SecretVote(Client client, Town town, int voters) {
        this.client = client;
        this.town = town;
        // Neither in the order in which they were registered nor in that of their ids.
        citizens = new ArrayList<>(IntStream.range(0, voters).boxed().toList());
        Collections.shuffle(citizens, new Random(20261122));
        called = call();
    }

    /** Calls it and opens it; {@code vera} is to certify the result. */
    static SecretVote open(Client client, Town town, int voters) {
        var vote = new SecretVote(client, town, voters);
        client.does(vote.act("opening", vote.called.version()));
        return vote;
    }

    String id() {
        return called.id();
    }

    /** As {@link EveryRow#bare} writes them. */
    Set<String> voters() {
        return trackers.keySet();
    }

    /** Everybody casts a ballot, one of them another's too; some cast again. */
    void castAll() {
        var represented = citizens.getFirst();
        var proxy = citizens.getLast();
        client.does(Town.command(
                Town.citizen(represented),
                null,
                "/parties/" + town.party(Town.citizen(represented)) + "/mandates",
                Map.of("grantee", town.party(Town.citizen(proxy)), "acts", List.of("VOTE"))));
        for (var citizen : citizens) {
            cast(citizen, citizen.equals(represented) ? proxy : citizen, citizen % 3);
        }
        for (var i = 0; i < REPLACED; i++) {
            var citizen = citizens.get(3 * i);
            cast(citizen, citizen, (citizen + 1) % 3);
        }
    }

    /** Closes it after the last ballot, and lets another certify the result. */
    void closeAndCertify() {
        var closed = client.does(act("closing", called.version() + 1));
        client.does(new Command(
                "certify-" + id(), "vera", null, "/votes/" + id() + "/certification", Map.of(), closed.version()));
    }

    private Answer call() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return client.does(Town.command(
                "mette",
                town.operator(),
                "/votes",
                Map.of(
                        "projectId",
                        town.project(),
                        "question",
                        "Dige, sluse eller mole?",
                        "options",
                        CHOICES.stream()
                                .map(code -> Map.of("code", code, "label", "Valg"))
                                .toList(),
                        "electorate",
                        citizens.stream()
                                .map(citizen -> town.party(Town.citizen(citizen)))
                                .sorted()
                                .toList(),
                        "secrecy",
                        "SECRET",
                        "proxies",
                        1,
                        "certifier",
                        town.party("vera"),
                        "opensAt",
                        now.minusSeconds(60).toString(),
                        "closesAt",
                        now.plusSeconds(86_400).toString())));
    }

    private Command act(String act, long version) {
        return new Command(act + "-" + id(), "mette", town.operator(), "/votes/" + id() + "/" + act, Map.of(), version);
    }

    private void cast(int citizen, int caster, int choice) {
        var party = town.party(Town.citizen(citizen));
        var voter = EveryRow.bare(party);
        var answer = client.does(Town.command(
                Town.citizen(caster),
                caster == citizen ? null : party,
                "/votes/" + id() + "/ballots",
                Map.of("choice", CHOICES.get(choice))));
        var before = trackers.put(
                voter, answer.json().path("receipt").path("tracker").asString());
        if (before != null) {
            gone.add(before);
        }
        first.add(voter);
        last.remove(voter);
        last.add(voter);
    }
}
