package org.tuichu.journeys;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A proxy that speaks https to browsers and http to the program, and says so in `X-Forwarded-Proto`, as nginx does
/// when set up like in `docs/operations/https.md`. One request per connection.
final class TlsProxy implements AutoCloseable {
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final ServerSocket door;
    private final URI program;

    TlsProxy(TestCertificate certificate, String program) {
        this.program = URI.create(program);
        try {
            door = certificate
                    .context()
                    .getServerSocketFactory()
                    .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    String address() {
        return "https://localhost:" + door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var browser = door.accept();
                Thread.ofVirtual().start(() -> forward(browser));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /// A browser that hangs up ends the connection, nothing else.
    private void forward(Socket browser) {
        try (browser;
                var server = new Socket(InetAddress.getLoopbackAddress(), program.getPort())) {
            var in = new BufferedInputStream(browser.getInputStream());
            server.getOutputStream().write(head(in).getBytes(StandardCharsets.ISO_8859_1));
            Thread.ofVirtual().start(() -> pump(in, server));
            server.getInputStream().transferTo(browser.getOutputStream());
        } catch (IOException e) {
            System.getLogger("proxy").log(System.Logger.Level.DEBUG, "connection ended", e);
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith(END_OF_HEAD)) {
            var next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1)
                        .replaceAll("(?mi)^(?:connection|x-forwarded-[a-z]+):.*\r\n", "")
                        .replaceFirst(END_OF_HEAD + "$", "\r\n")
                + "X-Forwarded-Proto: https\r\nConnection: close" + END_OF_HEAD;
    }

    private static void pump(InputStream in, Socket server) {
        try {
            in.transferTo(server.getOutputStream());
        } catch (IOException e) {
            System.getLogger("proxy").log(System.Logger.Level.DEBUG, "connection ended", e);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
