package dk.sambog.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sambog.standalone.folder.Installation;
import dk.sambog.standalone.folder.Installation.Mode;
import dk.sambog.standalone.folder.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AddressTest {
    private static final Ports PORTS = new Ports(new SecureRandom());
    private static final Path FOLDER = Path.of("data");

    @Test
    void a_busy_port_is_named_with_its_option() throws IOException {
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Address.choose(ports(0, busy.getLocalPort(), 0), null, FOLDER, PORTS))
                    .isInstanceOf(Refused.class)
                    .hasMessageStartingWith("Port " + busy.getLocalPort() + " is busy")
                    .hasMessageContaining("--query-port");
        }
    }

    @Test
    void a_port_is_given_once() {
        var port = PORTS.free();

        assertThatThrownBy(() -> Address.choose(ports(port, port, 0), null, FOLDER, PORTS))
                .hasMessageContaining("--command-port and --query-port are both " + port);
    }

    @Test
    void what_is_no_port_is_refused() {
        assertThatThrownBy(() -> Address.choose(ports(70_000, 0, 0), null, FOLDER, PORTS))
                .hasMessageContaining("--command-port 70000 is no port");
    }

    @Test
    void free_ports_are_all_different() {
        var address = Address.choose(ports(0, 0, 0), null, FOLDER, PORTS);

        assertThat(java.util.List.of(
                        address.command(), address.query(), address.commandManagement(), address.queryManagement()))
                .doesNotHaveDuplicates()
                .doesNotContain(0);
    }

    @Test
    void the_identity_port_stays_where_logins_are_bound_to() {
        var port = PORTS.free();
        var known = Installation.begin(Mode.DEMO, "http://localhost:" + port, Clock.systemUTC());

        assertThat(Address.choose(ports(0, 0, null), known, FOLDER, PORTS).identity())
                .isEqualTo(port);
        assertThat(Address.choose(ports(0, 0, 0), known, FOLDER, PORTS).identity())
                .isEqualTo(port);
        assertThatThrownBy(() -> Address.choose(ports(0, 0, port + 1), known, FOLDER, PORTS))
                .hasMessageContaining("bound to the identity port " + port);
    }

    @Test
    void a_real_installation_has_no_identity_port() {
        var real = Installation.begin(Mode.REAL, "https://login.example.dk", Clock.systemUTC());

        assertThat(Address.choose(ports(0, 0, null), real, FOLDER, PORTS).identityUrl())
                .isNull();
    }

    private static Options ports(int command, int query, @Nullable Integer identity) {
        return new Options(FOLDER, command, query, identity, null, null, false);
    }
}
