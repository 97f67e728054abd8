package dk.sambog.acceptance;

import static org.awaitility.Awaitility.await;

import dk.sambog.acceptance.Client.Answer;
import dk.sambog.acceptance.Client.Command;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Citizens who go on making, amending, fulfilling and withdrawing pledges, and readers of the views. Each remembers what was
 * acknowledged. When an answer is lost, half of them ask again with the same key until they get one, as the interface tells
 * them to; the others give up and leave it open whether it was done.
 */
final class Load implements AutoCloseable {
    /** A command that was answered, with its answer. */
    record Acknowledged(Command command, Answer answer) {}

    /** A request that got no answer, or one that says that nobody knows; on the clock of {@link System#nanoTime}. */
    private record CutOff(long began, long ended) {}

    /** Whoever asks again gives up after this. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int READERS = 2;
    private static final AtomicInteger LOADS = new AtomicInteger();

    private final int number = LOADS.incrementAndGet();
    private final Client client;
    private final Town town;
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Command> abandoned = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final Queue<CutOff> cutOff = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> running;
    private volatile boolean wanted = true;

    Load(Client client, Town town, int citizens) {
        this.client = client;
        this.town = town;
        this.running = IntStream.range(0, citizens + READERS)
                .<Future<?>>mapToObj(i -> i < citizens ? threads.submit(() -> write(i)) : threads.submit(this::read))
                .toList();
    }

    /** What was acknowledged so far. */
    List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Commands of which nobody knows whether they were done. */
    List<Command> abandoned() {
        return List.copyOf(abandoned);
    }

    /** Refusals; none of these commands deserves one. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    /** How many requests were under way between two moments of {@link System#nanoTime} and came to nothing. */
    long cutOff(long from, long to) {
        return cutOff.stream()
                .filter(request -> request.began - to < 0 && request.ended - from > 0)
                .count();
    }

    /** Waits until so many more commands were acknowledged. */
    void awaitMore(int commands) {
        var goal = acknowledged.size() + commands;
        await(commands + " more commands").atMost(PATIENCE).until(() -> acknowledged.size() >= goal);
    }

    private void write(int citizen) {
        for (var round = 0; wanted; round++) {
            try {
                tell(citizen, number + "." + citizen + "." + round, round % 2 == 0);
            } catch (Abandoned _) {
                // The next round begins with what is known.
            }
        }
    }

    private void tell(int citizen, String mark, boolean insists) throws Abandoned {
        var pledge = send(town.pledge(citizen, mark, 100_00), insists);
        var amended = send(town.amendment(citizen, pledge, 150_00), insists);
        var contribution = send(town.contribution(citizen, amended, mark, 120_01), insists);
        send(town.verification(contribution, 120_01), insists);
        send(town.withdrawal(citizen, pledge.id(), amended.version() + 1), insists);
    }

    private Answer send(Command command, boolean insists) throws Abandoned {
        var answer = attempt(command);
        if (answer.isEmpty() && insists) {
            answer = await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> wanted ? attempt(command) : Optional.<Answer>empty(), Optional::isPresent);
        }
        if (answer.isEmpty()) {
            abandoned.add(command);
            throw new Abandoned();
        }
        if (!answer.get().isDone()) {
            refused.add(command.path() + ": " + answer.get().text());
            throw new Abandoned();
        }
        acknowledged.add(new Acknowledged(command, answer.get()));
        return answer.get();
    }

    /** Empty when nobody answered, or a server said that it does not know. */
    private Optional<Answer> attempt(Command command) {
        var began = System.nanoTime();
        try {
            var answer = client.send(command);
            if (answer.status() < 500 && !isBeingDone(answer)) {
                return Optional.of(answer);
            }
        } catch (IOException e) {
            // As good as no answer.
        }
        cutOff.add(new CutOff(began, System.nanoTime()));
        return Optional.empty();
    }

    /** The first attempt of the same command is still under way. */
    private static boolean isBeingDone(Answer answer) {
        return answer.status() == 409 && answer.text().contains("/problems/request-in-progress");
    }

    private void read() {
        while (wanted) {
            if (!look()) {
                await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> !wanted || look());
            }
        }
    }

    private boolean look() {
        var began = System.nanoTime();
        try {
            if (client.view("/views/promise-ladder?limit=50").status() < 500) {
                return true;
            }
        } catch (IOException e) {
            // As good as no answer.
        }
        cutOff.add(new CutOff(began, System.nanoTime()));
        return false;
    }

    /** Lets everybody finish what they are at. */
    void finish() {
        wanted = false;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
                throw new AssertionError("the clients did not come to an end");
            }
            for (var thread : running) {
                thread.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    @Override
    public void close() {
        wanted = false;
        threads.shutdownNow();
    }

    private static final class Abandoned extends Exception {}
}
