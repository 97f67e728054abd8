package dk.sambog.standalone.identity;

import dk.sambog.standalone.folder.DataFolder;
import java.security.SecureRandom;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The running provider of a demo folder, on loopback. */
public final class IdentityProvider implements AutoCloseable {
    /**
     * @param issuer its own address, and what its tokens say
     * @param pagesUrl the address of the pages that people sign in for
     */
    record Address(String issuer, String pagesUrl) {}

    private final ConfigurableApplicationContext context;
    private final Secrets secrets;
    private final String issuer;

    private IdentityProvider(ConfigurableApplicationContext context, Secrets secrets, String issuer) {
        this.context = context;
        this.secrets = secrets;
        this.issuer = issuer;
    }

    /** Starts it with the keys and subjects kept in {@code data}, made now when there are none. */
    public static IdentityProvider start(
            DataFolder data, int port, String issuer, String pagesUrl, SecureRandom random) {
        var secrets = Secrets.keptIn(data.file("identity.json"), random);
        var context = new SpringApplicationBuilder(IdentityConfiguration.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(fresh -> {
                    var beans = (GenericApplicationContext) fresh;
                    beans.registerBean(Secrets.class, () -> secrets);
                    beans.registerBean(Address.class, () -> new Address(issuer, pagesUrl));
                })
                .run(arguments(Map.of(
                        "spring.config.name", "identity-provider",
                        "spring.application.name", "identity-provider",
                        // Two providers on one machine must not take each other's cookie.
                        "server.servlet.session.cookie.name", "SAMBOG_IDENTITY_" + port,
                        "server.address", "localhost",
                        "server.port", Integer.toString(port))));
        return new IdentityProvider(context, secrets, issuer);
    }

    private static String[] arguments(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }

    public String issuer() {
        return issuer;
    }

    /** What the tokens of this user say in {@code sub}. */
    public String subject(DemoUser user) {
        return secrets.subject(user);
    }

    /** The password with which every demo user signs in on the login page. */
    public String password() {
        return secrets.password();
    }

    /** A fresh bearer token of this user. */
    public String token(DemoUser user) {
        return context.getBean(TokenMint.class).mint(user);
    }

    @Override
    public void close() {
        context.close();
    }
}
