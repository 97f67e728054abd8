package dk.sambog.standalone.process;

import dk.sambog.standalone.folder.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.stream.IntStream;

/** Ports of this machine. */
final class Ports {
    /** Below the ports that systems give to outgoing connections: one of those would be taken again before we bind it. */
    private static final int FREE_FROM = 20_000;

    private static final int FREE_TO = 32_000;
    private static final int ATTEMPTS = 1_000;

    private final SecureRandom random;

    Ports(SecureRandom random) {
        this.random = random;
    }

    /** {@code wanted} when nobody listens on it, a free one when it is 0. Refused, naming {@code option}, when it is busy. */
    int claim(int wanted, String option) {
        if (wanted < 0 || wanted > 65_535) {
            throw new Refused(option + " " + wanted + " is no port: give one from 1 to 65535, or 0 for a free one.");
        }
        if (wanted == 0) {
            return free();
        }
        if (!isFree(wanted)) {
            throw new Refused("Port " + wanted + " is busy: stop what listens there, or choose another with " + option
                    + " PORT (0 for a free one).");
        }
        return wanted;
    }

    /** A port that was free a moment ago. */
    int free() {
        return IntStream.generate(() -> random.nextInt(FREE_FROM, FREE_TO))
                .limit(ATTEMPTS)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new Refused("No port between " + FREE_FROM + " and " + FREE_TO + " is free."));
    }

    private static boolean isFree(int port) {
        // A listener on loopback alone does not always stand in the way of one on all addresses.
        return binds(new InetSocketAddress(port))
                && binds(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static boolean binds(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
