package org.tuichu.evidence.antivirus;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/// A server on a port of this machine that holds one conversation after the other as a test says.
final class FakeServer implements AutoCloseable {
    /// One conversation.
    @FunctionalInterface
    interface Manners {
        void talk(DataInputStream from, OutputStream to) throws Exception;
    }

    private final ServerSocket socket;

    FakeServer(Manners manners) throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> serve(manners));
    }

    /// An address at which nobody listens.
    static ScannerAddress nobody(String pattern) throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return address(pattern, free.getLocalPort());
        }
    }

    /// With `%s` for the host and the port.
    ScannerAddress address(String pattern) {
        return address(pattern, socket.getLocalPort());
    }

    private static ScannerAddress address(String pattern, int port) {
        return new ScannerAddress(URI.create(pattern.formatted("127.0.0.1:" + port)));
    }

    private void serve(Manners manners) {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                manners.talk(
                        new DataInputStream(new BufferedInputStream(client.getInputStream())),
                        client.getOutputStream());
            } catch (Exception e) {
                // The client hung up or the test is over: what the client made of it is what the test looks at.
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
