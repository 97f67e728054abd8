package dk.sambog.standalone.process;

import dk.sambog.standalone.folder.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of this machine. */
final class Ports {
    private Ports() {}

    /** {@code wanted} when nobody listens on it, a free one when it is 0. Refused, naming {@code option}, when it is busy. */
    static int claim(int wanted, String option) {
        if (wanted < 0 || wanted > 65_535) {
            throw new Refused(option + " " + wanted + " is no port: give one from 1 to 65535, or 0 for a free one.");
        }
        try {
            return listenOnce(wanted);
        } catch (IOException e) {
            throw new Refused(
                    "Port " + wanted + " is busy: stop what listens there, or choose another with " + option
                            + " PORT (0 for a free one).",
                    e);
        }
    }

    /** A port that was free a moment ago. */
    static int free() {
        return claim(0, "");
    }

    private static int listenOnce(int port) throws IOException {
        try (var everywhere = new ServerSocket()) {
            everywhere.setReuseAddress(true);
            everywhere.bind(new InetSocketAddress(port));
            port = everywhere.getLocalPort();
        }
        // A listener on loopback alone does not always stand in the way of one on all addresses.
        try (var loopback = new ServerSocket()) {
            loopback.setReuseAddress(true);
            loopback.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        }
        return port;
    }
}
