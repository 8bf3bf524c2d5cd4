package org.tuichu.evidence.antivirus;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;

/// Where an antivirus listens, as one writes it in a setting:
/// `clamd://host:3310`, `clamd:///run/clamav/clamd.ctl`, `icap://host:1344/service`, `icap://host:1344/service?reqmod`.
public record ScannerAddress(URI uri) {
    private static final int CLAMD_PORT = 3310;
    private static final int ICAP_PORT = 1344;

    public ScannerAddress {
        var scheme = uri.getScheme();
        var named = uri.getHost() != null
                || ("clamd".equals(scheme) && !uri.getPath().isEmpty());
        if (!named || !("clamd".equals(scheme) || "icap".equals(scheme))) {
            throw new IllegalArgumentException("antivirus address: " + uri
                    + "; needed is clamd://host:port, clamd:///path/of/socket or icap://host:port/service");
        }
    }

    /// The antivirus there; it has `patience` for each content, from the connection to the last byte of the answer.
    public Antivirus antivirus(Duration patience) {
        return "clamd".equals(uri.getScheme()) ? new Clamd(this, patience) : new Icap(this, patience);
    }

    /// Host and port as a header names them.
    String authority() {
        return uri.getHost() + ":" + port();
    }

    void connect(SocketChannel channel) throws IOException {
        channel.connect(
                uri.getHost() == null
                        ? UnixDomainSocketAddress.of(Path.of(uri.getPath()))
                        : new InetSocketAddress(uri.getHost(), port()));
    }

    SocketChannel open() throws IOException {
        return SocketChannel.open(uri.getHost() == null ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET);
    }

    private int port() {
        return uri.getPort() > 0 ? uri.getPort() : "clamd".equals(uri.getScheme()) ? CLAMD_PORT : ICAP_PORT;
    }
}
