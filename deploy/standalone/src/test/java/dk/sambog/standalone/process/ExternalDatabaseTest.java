package dk.sambog.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sambog.standalone.folder.Refused;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ExternalDatabaseTest {
    @Test
    void takes_the_logins_from_the_environment() {
        var variables = new HashMap<String, Object>();
        for (var login : new String[] {"MIGRATOR", "APP", "SEQUENCER", "QUERY"}) {
            variables.put("SAMBOG_DATABASE_" + login + "_USERNAME", login);
            variables.put("SAMBOG_DATABASE_" + login + "_PASSWORD", "secret of " + login);
        }

        assertThat(ExternalDatabase.logins(environment(variables)))
                .hasSize(8)
                .containsEntry("sambog.database.app.username", "APP")
                .containsEntry("sambog.database.query.password", "secret of QUERY");
    }

    @Test
    void names_every_login_that_is_missing() {
        var variables = Map.<String, Object>of("SAMBOG_DATABASE_APP_USERNAME", "app");

        assertThatThrownBy(() -> ExternalDatabase.logins(environment(variables)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("sambog.database.app.password")
                .hasMessageContaining("sambog.database.migrator.username")
                .hasMessageNotContaining("sambog.database.app.username");
    }

    private static StandardEnvironment environment(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return environment;
    }
}
