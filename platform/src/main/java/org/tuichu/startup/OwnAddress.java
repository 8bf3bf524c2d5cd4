package org.tuichu.startup;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.springframework.core.env.Environment;

/// Where this program answers on its own machine, by `server.address`, the port it got, and whether it has a
/// certificate.
public final class OwnAddress {
    private static final String LOOPBACK = "127.0.0.1";

    private OwnAddress() {}

    /// `http://127.0.0.1:8080`; empty where it listens on no port, as in tests.
    public static Optional<URI> in(Environment environment) {
        return Optional.ofNullable(environment.getProperty("local.server.port"))
                .map(port -> URI.create(scheme(environment) + "://" + host(environment) + ":" + port));
    }

    private static String scheme(Environment environment) {
        return environment.getProperty("server.ssl.bundle", "").isEmpty() ? "http" : "https";
    }

    /// Who listens on every address listens on this one too.
    private static String host(Environment environment) {
        var listens = environment.getProperty("server.address", LOOPBACK);
        try {
            var address = InetAddress.getByName(listens);
            return address.isAnyLocalAddress() ? LOOPBACK : inAddress(address);
        } catch (UnknownHostException e) {
            return LOOPBACK;
        }
    }

    private static String inAddress(InetAddress address) {
        var text = address.getHostAddress();
        return text.contains(":") ? "[" + text + "]" : text;
    }
}
