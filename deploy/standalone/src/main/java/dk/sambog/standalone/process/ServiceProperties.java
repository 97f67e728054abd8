package dk.sambog.standalone.process;

import dk.sambog.standalone.folder.Installation;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each service is told, where an operator would write its configuration. */
record ServiceProperties(
        Installation installation, Address address, Ground ground, String installationToken, String vaultKey) {
    Map<String, String> command() {
        var properties = common(address.command(), address.commandManagement());
        properties.put("sambog.installation.token", installationToken);
        properties.put("sambog.vault.key", vaultKey);
        // Static files on the shared class path belong to the query-service.
        properties.put("spring.web.resources.static-locations", "classpath:/no-static-files/");
        return properties;
    }

    Map<String, String> query() {
        return common(address.query(), address.queryManagement());
    }

    private Map<String, String> common(int port, int managementPort) {
        var properties = new LinkedHashMap<String, String>(ground.databaseLogins());
        properties.put("spring.datasource.url", ground.databaseUrl());
        properties.put("sambog.mode", installation.mode().isDemo() ? "demo" : "real");
        properties.put("sambog.identity.issuer", installation.issuer());
        properties.put("sambog.identity.audience", "sambog");
        properties.put("sambog.command-url", address.commandUrl());
        properties.put("sambog.query-url", address.queryUrl());
        properties.put("server.port", Integer.toString(port));
        properties.put("management.server.port", Integer.toString(managementPort));
        properties.put("management.server.address", "localhost");
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
        if (installation.mode().isDemo()) {
            // A demo's tokens are there for the asking: no other machine may come with one.
            properties.put("server.address", "localhost");
        }
        return properties;
    }
}
