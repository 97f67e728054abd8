package dk.sambog.standalone.process;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The one log of the process: JSON lines in the data folder. The console is for people. */
final class JsonLog {
    private JsonLog() {}

    /** Sends all logging to {@code sambog.log} in {@code folder}; contexts started later leave it as it is. */
    static void into(Path folder) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "log",
                        Map.of(
                                "logging.file.name",
                                        folder.resolve("sambog.log").toString(),
                                "logging.structured.format.file", "ecs",
                                "logging.logback.rollingpolicy.max-history", "14",
                                "logging.threshold.console", "off",
                                "spring.application.name", "sambog")));
        var system = LoggingSystem.get(JsonLog.class.getClassLoader());
        var file = LogFile.get(environment);
        system.getSystemProperties(environment).apply(file);
        system.beforeInitialize();
        system.initialize(new LoggingInitializationContext(environment), null, file);
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    }
}
