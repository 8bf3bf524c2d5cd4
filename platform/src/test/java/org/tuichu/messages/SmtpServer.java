package org.tuichu.messages;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// As much of a mail server (RFC 5321) as takes a message, on a port of this machine.
final class SmtpServer implements AutoCloseable {
    final BlockingQueue<MimeMessage> taken = new LinkedBlockingQueue<>();
    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    /// How the next messages are answered.
    volatile String answer = "250 taken";

    SmtpServer() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept();
                    var in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
                say(client, "220 here");
                for (var line = in.readLine(); line != null; line = in.readLine()) {
                    if (line.startsWith("DATA")) {
                        say(client, "354 go on");
                        take(in);
                        say(client, answer);
                    } else {
                        say(client, line.startsWith("QUIT") ? "221 bye" : "250 well");
                    }
                }
            } catch (IOException | MessagingException e) {
                // The client hung up or the test is over: what the client made of it is what the test looks at.
            }
        }
    }

    private void take(BufferedReader in) throws IOException, MessagingException {
        var text = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append("\r\n");
        }
        if (answer.startsWith("2")) {
            taken.add(new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8))));
        }
    }

    private static void say(java.net.Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
