package dk.sambog.standalone.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class VaultKeyTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    private Path folder;

    @Test
    void a_demo_makes_its_own_once_for_its_owner_alone() throws Exception {
        var file = folder.resolve("vault-key");
        var key = VaultKey.of(file, true, environment(Map.of()), RANDOM);

        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(VaultKey.of(file, true, environment(Map.of()), RANDOM)).isEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_real_folder_needs_one_and_says_how_to_make_it() {
        var file = folder.resolve("vault-key");
        assertThatThrownBy(() -> VaultKey.of(file, false, environment(Map.of()), RANDOM))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("SAMBOG_VAULT_KEY_FILE")
                .hasMessageNotContaining("\n");
        assertThat(file).doesNotExist();
    }

    @Test
    void takes_the_one_that_is_given_in_the_environment_or_in_a_file() throws Exception {
        var kept = Files.writeString(folder.resolve("kept"), "from-a-file\n");
        assertThat(VaultKey.of(kept, false, environment(Map.of("sambog.vault.key", "given")), RANDOM))
                .isEqualTo("given");
        assertThat(VaultKey.of(
                        folder.resolve("none"),
                        false,
                        environment(Map.of("sambog.vault.key-file", kept.toString())),
                        RANDOM))
                .isEqualTo("from-a-file");
        assertThatThrownBy(() -> VaultKey.of(
                        kept, false, environment(Map.of("sambog.vault.key-file", folder + "/missing")), RANDOM))
                .isInstanceOf(Refused.class);
    }

    private static StandardEnvironment environment(Map<String, Object> properties) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        return environment;
    }
}
