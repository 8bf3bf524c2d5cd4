package org.tuichu.evidence.antivirus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One connection to an antivirus. A clock runs from its beginning: when it is up the connection is closed, whatever is
/// under way on it, so that neither silence nor a drip of bytes holds an upload for longer.
final class Conversation implements AutoCloseable {
    private final SocketChannel channel;
    private final CompletableFuture<Void> clock;
    private volatile boolean late;

    private Conversation(SocketChannel channel, Duration patience) {
        this.channel = channel;
        this.clock = CompletableFuture.runAsync(
                this::giveUp, CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    /// What is said in one conversation.
    @FunctionalInterface
    interface Talk {
        Verdict with(Conversation conversation) throws IOException;
    }

    /// Connects, talks and hangs up; every failure on the way is a verdict.
    static Verdict hold(ScannerAddress address, Duration patience, Talk talk) {
        Conversation begun = null;
        try (var conversation = new Conversation(address.open(), patience)) {
            begun = conversation;
            address.connect(conversation.channel);
            return talk.with(conversation);
        } catch (IOException | java.nio.channels.UnresolvedAddressException e) {
            return new Verdict.Failed(why(begun, patience, e));
        }
    }

    private static String why(@Nullable Conversation conversation, Duration patience, Exception failure) {
        return conversation != null && conversation.late
                ? "no answer within " + patience.toMillis() + " ms"
                : failure.toString();
    }

    void say(String ascii) throws IOException {
        say(ByteBuffer.wrap(ascii.getBytes(StandardCharsets.ISO_8859_1)));
    }

    void say(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// What the other side says up to `end`, which is left out.
    ///
    /// @throws IOException when it hangs up before, or says more than `longest` bytes
    String hear(String end, int longest) throws IOException {
        var heard = new StringBuilder();
        var one = ByteBuffer.allocate(1);
        while (heard.length() < longest) {
            if (channel.read(one.clear()) < 0) {
                throw new SocketException("hung up after: " + printable(heard.toString()));
            }
            heard.append((char) (one.get(0) & 0xFF));
            if (heard.length() >= end.length() && heard.indexOf(end, heard.length() - end.length()) >= 0) {
                return heard.substring(0, heard.length() - end.length());
            }
        }
        throw new SocketException("answer longer than " + longest + " bytes: " + printable(heard.toString()));
    }

    /// Fit for a log: what the other side says is not ours.
    static String printable(String heard) {
        var shown = heard.replaceAll("[^ -~]", "?");
        return shown.length() > 200 ? shown.substring(0, 200) + "…" : shown;
    }

    private void giveUp() {
        late = true;
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        clock.cancel(false);
        channel.close();
    }
}
