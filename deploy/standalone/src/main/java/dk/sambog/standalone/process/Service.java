package dk.sambog.standalone.process;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One of the two services, in a Spring context of its own. */
final class Service implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Service(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts it.
     *
     * @param name the name of its configuration file and, here, of the service
     * @param properties what it would be told by an operator; nothing in its file or the environment overrides them
     */
    static Service start(String name, Class<?> application, Map<String, String> properties, Clock clock) {
        var context = new SpringApplicationBuilder(application)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(fresh -> fresh.getBeanFactory().registerSingleton("installationClock", clock))
                .run(arguments(name, properties));
        return new Service(context);
    }

    private static String[] arguments(String name, Map<String, String> properties) {
        var arguments = new ArrayList<String>();
        arguments.add("--spring.config.name=" + name);
        arguments.add("--" + ForeignAutoConfiguration.SERVICE + "=" + name);
        properties.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return arguments.toArray(String[]::new);
    }

    @Override
    public void close() {
        context.close();
    }
}
