package dk.sambog.benchmark.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** What a figure must be read with: the machine, the JVM and the server it was measured on. */
public final class Conditions {
    private final SequencedMap<String, String> lines = new LinkedHashMap<>();

    /** Those of this machine and this JVM. */
    public static Conditions ofThisProcess() {
        var conditions = new Conditions();
        var machine = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        var runtime = ManagementFactory.getRuntimeMXBean();
        return conditions
                .and(
                        "CPUs",
                        Runtime.getRuntime().availableProcessors()
                                + ", shared by the services, PostgreSQL and the load")
                .and(
                        "Load before",
                        Numbers.brief(machine.getSystemLoadAverage())
                                + " (the machine's load average as the run began)")
                .and("Memory", Numbers.brief(machine.getTotalMemorySize() / 1073741824.0) + " GiB")
                .and("Scheduler", scheduler())
                .and("System", machine.getName() + " " + machine.getVersion() + ", " + machine.getArch())
                .and("JVM", runtime.getVmName() + " " + runtime.getVmVersion())
                .and(
                        "JVM flags",
                        String.join(
                                " ",
                                runtime.getInputArguments().stream()
                                        .filter(flag -> flag.startsWith("-X"))
                                        .toList()));
    }

    /** Whether the kernel shares the CPUs out by session: then the whole JVM counts as much as one connection's process. */
    private static String scheduler() {
        var setting = Path.of("/proc/sys/kernel/sched_autogroup_enabled");
        try {
            return Files.exists(setting) && Files.readString(setting).strip().equals("1")
                    ? "by session (autogroup): the whole JVM is one, each connection of PostgreSQL another"
                    : "by thread";
        } catch (IOException e) {
            return "unknown";
        }
    }

    public Conditions and(String name, String value) {
        lines.put(name, value);
        return this;
    }

    Map<String, String> lines() {
        return lines;
    }
}
