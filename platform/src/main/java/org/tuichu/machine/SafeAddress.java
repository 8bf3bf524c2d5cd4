package org.tuichu.machine;

import java.net.URI;
import java.util.Set;

/// An address to which something may be sent: nobody between can read or change it.
public final class SafeAddress {
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    /// What is said of any other.
    public static final String WANTED = "https://host/path is wanted, http to this machine only";

    private SafeAddress() {}

    /// Whether it has a host and no user, and goes by https, or by http to this machine.
    public static boolean is(URI address) {
        return address.getHost() != null
                && address.getUserInfo() == null
                && ("https".equals(address.getScheme())
                        || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost())));
    }
}
