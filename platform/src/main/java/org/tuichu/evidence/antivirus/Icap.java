package org.tuichu.evidence.antivirus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tuichu.evidence.content.Octets;

/// An antivirus behind ICAP: the content as the body of an answer (RESPMOD) or of a question (REQMOD). 204 says that
/// nothing would be changed. 200 with the name of a threat says what was found; 200 without one may be a content sent
/// back as it is or a page that blocks it, and counts as no answer. Source: RFC 3507 §4.3–4.6, §4.9.
record Icap(ScannerAddress address, Duration patience) implements Antivirus {
    private static final String EOL = "\r\n";
    private static final int CHUNK = 64 << 10;
    private static final int LONGEST_HEAD = 16 << 10;
    private static final Pattern STATUS = Pattern.compile("ICAP/1\\.0 (\\d{3})(?: .*)?");

    /// Headers by which antiviruses name what they found; draft-stecher-icap-subid §3 and vendors' custom.
    private static final Set<String> THREAT = Set.of("x-infection-found", "x-virus-id", "x-violations-found");

    @Override
    public Verdict scan(Octets content) {
        return Conversation.hold(address, patience, server -> {
            server.say(head(content.size()));
            send(content, server);
            return judged(server.hear("\r\n\r\n", LONGEST_HEAD));
        });
    }

    /// The head of ICAP, and the heads of HTTP that it says stand before the body.
    private String head(long size) {
        var reqmod = "reqmod".equals(address.uri().getQuery());
        var length = "Content-Length: " + size + EOL;
        var question = "POST /evidence HTTP/1.1" + EOL + "Host: tuichu" + EOL + (reqmod ? length : "") + EOL;
        var answer =
                reqmod ? "" : "HTTP/1.1 200 OK" + EOL + "Content-Type: application/octet-stream" + EOL + length + EOL;
        var parts = reqmod
                ? "req-hdr=0, req-body=" + question.length()
                : "req-hdr=0, res-hdr=" + question.length() + ", res-body=" + (question.length() + answer.length());
        var service = "icap://" + address.authority() + address.uri().getPath();
        return (reqmod ? "REQMOD " : "RESPMOD ") + service + " ICAP/1.0" + EOL + "Host: " + address.authority() + EOL
                + "Allow: 204" + EOL + "Connection: close" + EOL + "Encapsulated: " + parts + EOL + EOL + question
                + answer;
    }

    private static void send(Octets content, Conversation server) throws IOException {
        for (var offset = 0L; offset < content.size(); offset += CHUNK) {
            var chunk = content.at(offset, CHUNK);
            server.say(Integer.toHexString(chunk.length) + "\r\n");
            server.say(ByteBuffer.wrap(chunk));
            server.say("\r\n");
        }
        server.say("0\r\n\r\n");
    }

    private static Verdict judged(String head) {
        var lines = head.split("\r\n");
        var status = STATUS.matcher(lines[0]);
        var code = status.matches() ? status.group(1) : "";
        var threat = threat(lines);
        if (threat.isPresent() && (code.equals("200") || code.equals("204"))) {
            return new Verdict.Infected(Conversation.printable(threat.get()));
        }
        return code.equals("204")
                ? new Verdict.Clean()
                : new Verdict.Failed("ICAP server answered: " + Conversation.printable(lines[0]));
    }

    private static Optional<String> threat(String[] lines) {
        return Stream.of(lines)
                .map(line -> line.split(":", 2))
                .filter(header ->
                        header.length == 2 && THREAT.contains(header[0].strip().toLowerCase(Locale.ROOT)))
                .map(header -> header[1].strip())
                .findFirst();
    }
}
