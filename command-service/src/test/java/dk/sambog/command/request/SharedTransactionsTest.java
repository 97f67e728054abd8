package dk.sambog.command.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedTransactionsTest {
    /** A word that is not done before it is let go on. */
    private static final String HOLD = "hold";

    /** One word is wanted: done it is in capitals; words of {@code refused} are refused. */
    private static final class Work {
        private final Queue<List<String>> groups = new ConcurrentLinkedQueue<>();
        private final Semaphore held = new Semaphore(0);
        private final CountDownLatch goOn = new CountDownLatch(1);
        private volatile String refused = "";
        private final SharedTransactions<String, String> shared;

        Work(Duration patience) {
            shared = new SharedTransactions<>(this::together, this::alone, patience);
        }

        private List<String> together(List<String> words) {
            groups.add(List.copyOf(words));
            return words.stream().map(this::once).toList();
        }

        private String alone(String word) {
            if (word.equals(HOLD)) {
                held.release();
                await(goOn);
            } else {
                groups.add(List.of(word));
            }
            return once(word);
        }

        private String once(String word) {
            if (word.equals(refused)) {
                throw new IllegalArgumentException(word);
            }
            return word.toUpperCase(Locale.ROOT);
        }
    }

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Work work = new Work(Duration.ofDays(1));

    @AfterEach
    void endAll() {
        threads.shutdownNow();
    }

    @Test
    void given_nobody_else_a_request_is_done_alone() {
        assertThat(work.shared.run("one")).isEqualTo("ONE");
        assertThat(work.groups).containsExactly(List.of("one"));
    }

    @Test
    void given_nobody_else_a_refusal_is_the_requests_own() {
        work.refused = "one";

        assertThatThrownBy(() -> work.shared.run("one")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void given_full_lanes_those_who_wait_share_the_next_transaction() throws Exception {
        var answers = whileLanesAreFull("a", "b", "c");

        assertThat(answers.get(0).get()).isEqualTo("A");
        assertThat(answers.get(1).get()).isEqualTo("B");
        assertThat(answers.get(2).get()).isEqualTo("C");
        assertThat(work.groups)
                .singleElement()
                .satisfies(group -> assertThat(group).containsExactlyInAnyOrder("a", "b", "c"));
    }

    @Test
    void given_one_that_is_refused_its_group_falls_and_each_is_done_alone() throws Exception {
        work.refused = "b";

        var answers = whileLanesAreFull("a", "b", "c");

        assertThat(answers.get(0).get()).isEqualTo("A");
        assertThatThrownBy(() -> answers.get(1).get())
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("b");
        assertThat(answers.get(2).get()).isEqualTo("C");
    }

    @Test
    void given_lanes_that_stay_full_others_do_not_wait_for_them() throws Exception {
        var impatient = new Work(Duration.ofMillis(1));
        holdLanes(impatient);

        var other = threads.submit(() -> impatient.shared.run("other"));

        assertThat(other.get(30, TimeUnit.SECONDS)).isEqualTo("OTHER");
        impatient.goOn.countDown();
    }

    /** Both lanes are held until all {@code words} wait, which they show by standing in the queue. */
    private List<Future<String>> whileLanesAreFull(String... words) throws InterruptedException {
        holdLanes(work);
        var answers = new ArrayList<Future<String>>();
        for (var word : words) {
            answers.add(threads.submit(() -> work.shared.run(word)));
        }
        while (work.shared.waiting() < words.length) {
            Thread.onSpinWait();
        }
        work.goOn.countDown();
        return answers;
    }

    private void holdLanes(Work work) throws InterruptedException {
        for (var lane = 0; lane < SharedTransactions.LANES; lane++) {
            threads.submit(() -> work.shared.run(HOLD));
            assertThat(work.held.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
