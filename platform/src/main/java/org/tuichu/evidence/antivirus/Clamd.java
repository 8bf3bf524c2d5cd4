package org.tuichu.evidence.antivirus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.regex.Pattern;
import org.tuichu.evidence.content.Octets;

/// ClamAV's daemon: `INSTREAM`, chunks with their length before them, an answer that ends with a zero byte.
/// Source: clamd(8), COMMANDS.
record Clamd(ScannerAddress address, Duration patience) implements Antivirus {
    private static final int CHUNK = 64 << 10;
    private static final int LONGEST_ANSWER = 4_096;
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

    @Override
    public Verdict scan(Octets content) {
        return Conversation.hold(address, patience, clamd -> {
            clamd.say("zINSTREAM\0");
            send(content, clamd);
            return judged(clamd.hear("\0", LONGEST_ANSWER));
        });
    }

    private static void send(Octets content, Conversation clamd) throws IOException {
        for (var offset = 0L; offset < content.size(); offset += CHUNK) {
            var chunk = content.at(offset, CHUNK);
            clamd.say(length(chunk.length));
            clamd.say(ByteBuffer.wrap(chunk));
        }
        clamd.say(length(0));
    }

    private static ByteBuffer length(int bytes) {
        return ByteBuffer.allocate(4).putInt(0, bytes);
    }

    private static Verdict judged(String answer) {
        if (answer.equals("stream: OK")) {
            return new Verdict.Clean();
        }
        var found = FOUND.matcher(answer);
        return found.matches()
                ? new Verdict.Infected(Conversation.printable(found.group(1)))
                : new Verdict.Failed("clamd answered: " + Conversation.printable(answer));
    }
}
