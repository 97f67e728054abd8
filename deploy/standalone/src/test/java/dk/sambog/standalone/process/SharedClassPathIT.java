package dk.sambog.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.CommandApplication;
import dk.sambog.query.QueryApplication;
import dk.sambog.standalone.folder.DataFolder;
import dk.sambog.standalone.postgres.EmbeddedServer;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each service is configured here, beside its neighbours, as it is alone with the jars of its own runnable jar. */
class SharedClassPathIT {
    @TempDir
    private static Path temporary;

    private static DataFolder data;
    private static EmbeddedServer postgres;

    @BeforeAll
    static void start() {
        data = DataFolder.open(temporary.resolve("data"));
        var cache = Path.of(System.getProperty("java.io.tmpdir"), "sambog-it-" + System.getProperty("user.name"));
        postgres = EmbeddedServer.start(data, cache, Ports.free(), new SecureRandom());
    }

    @AfterAll
    static void end() {
        postgres.close();
        data.close();
    }

    @Test
    void the_command_service_has_the_beans_it_has_alone() throws Exception {
        assertThat(beside("command-service", CommandApplication.class))
                .isEqualTo(alone("command-service", CommandApplication.class));
    }

    @Test
    void the_query_service_has_the_beans_it_has_alone() throws Exception {
        // Its tables stand on those of the command-service.
        beside("command-service", CommandApplication.class);

        assertThat(beside("query-service", QueryApplication.class))
                .isEqualTo(alone("query-service", QueryApplication.class));
    }

    private static TreeSet<String> beside(String name, Class<?> application) {
        try (var service = Service.start(name, application, properties(), Clock.systemUTC())) {
            return new TreeSet<>(service.beanNames());
        }
    }

    /** The names of the beans that the same application defines when only its own jars are there. */
    private static TreeSet<String> alone(String name, Class<?> application) throws Exception {
        var jars = unpack(Path.of("../..", name, "target"));
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        try (var loader = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            var spring = loader.loadClass("org.springframework.boot.SpringApplication");
            var context = spring.getMethod("run", Class.class, String[].class)
                    .invoke(null, loader.loadClass(application.getName()), Service.arguments(name, properties()));
            try {
                var names = (String[])
                        context.getClass().getMethod("getBeanDefinitionNames").invoke(context);
                return new TreeSet<>(java.util.List.of(names));
            } finally {
                ((AutoCloseable) context).close();
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Map<String, String> properties() {
        var properties = new LinkedHashMap<>(postgres.logins());
        properties.put("spring.datasource.url", postgres.url());
        properties.put("sambog.mode", "demo");
        properties.put("sambog.identity.issuer", "http://localhost:9000");
        properties.put("sambog.identity.audience", "sambog");
        properties.put("sambog.installation.token", "token");
        properties.put("sambog.command-url", "http://localhost:8080");
        properties.put("sambog.query-url", "http://localhost:8081");
        properties.put("server.port", "0");
        properties.put("management.server.port", "0");
        return properties;
    }

    /** The jars inside a service's runnable jar, with its own classes among them. */
    private static URL[] unpack(Path target) throws IOException {
        var folder = Files.createTempDirectory(temporary, "jars");
        var urls = new ArrayList<URL>();
        // A folder's address ends in a slash only once the folder is there.
        Files.createDirectories(folder.resolve("BOOT-INF/classes"));
        urls.add(folder.resolve("BOOT-INF/classes").toUri().toURL());
        try (var files = Files.list(target);
                var jar = new JarFile(files.filter(file -> file.toString().endsWith("-exec.jar"))
                        .findFirst()
                        .orElseThrow()
                        .toFile())) {
            for (var entry : (Iterable<java.util.jar.JarEntry>) jar.stream()::iterator) {
                if (!entry.isDirectory() && entry.getName().startsWith("BOOT-INF/")) {
                    var file = folder.resolve(entry.getName());
                    Files.createDirectories(file.getParent());
                    Files.copy(jar.getInputStream(entry), file);
                    if (entry.getName().startsWith("BOOT-INF/lib/")) {
                        urls.add(file.toUri().toURL());
                    }
                }
            }
        }
        return urls.toArray(URL[]::new);
    }
}
