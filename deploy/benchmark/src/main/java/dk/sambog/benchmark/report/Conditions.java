package dk.sambog.benchmark.report;

import java.lang.management.ManagementFactory;
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

    public Conditions and(String name, String value) {
        lines.put(name, value);
        return this;
    }

    Map<String, String> lines() {
        return lines;
    }
}
