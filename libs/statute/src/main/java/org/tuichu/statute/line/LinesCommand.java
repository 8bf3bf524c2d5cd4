package org.tuichu.statute.line;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `lines read TEXT` prints what was read as one JSON object; `lines read --jsonl` reads descriptions from standard
/// input, a JSON object a line, and answers each with a line.
///
/// Exit 0 when answered, 1 when reading or writing fails, 2 when the text is refused, 64 on unknown usage.
public final class LinesCommand {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int REFUSED = 2;
    private static final int USAGE = 64;
    private static final String OPTION = "--jsonl";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ReadingLimits limits;
    private final LineReader reader;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    LinesCommand(ReadingLimits limits, InputStream in, PrintStream out, PrintStream err) {
        this.limits = limits;
        this.reader = new LineReader(limits);
        this.in = in;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exit = new LinesCommand(ReadingLimits.DEFAULT, new BufferedInputStream(System.in), out, err).run(arguments);
        out.flush();
        System.exit(exit);
    }

    int run(String... arguments) {
        if (arguments.length != 2 || !arguments[0].equals("read")) {
            err.println("usage: lines read TEXT | lines read --jsonl");
            return USAGE;
        }
        return arguments[1].equals(OPTION) ? stream() : text(arguments[1]);
    }

    private int text(String text) {
        try {
            out.println(LinesJson.reading("1", reader.read(Description.of(text))));
            return DONE;
        } catch (DescriptionRefused refused) {
            err.println("refused: " + refused.getMessage());
            return REFUSED;
        }
    }

    private int stream() {
        // each character of the four texts in up to six (\\u6c34), and the names of the fields
        var lines = new BoundedLines(in, 24 * limits.characters() + 10_000);
        var answers = new Answers();
        try {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank() || lines.tooLong()) {
                    out.println(answers.answer(line, lines.tooLong()));
                    out.flush();
                }
            }
        } catch (IOException broken) {
            err.println("cannot read standard input: " + broken.getMessage());
            return FAILED;
        }
        return out.checkError() ? FAILED : DONE;
    }

    /// Remembers the description above, which 同上 may repeat.
    private final class Answers {
        private @Nullable Description above;
        private LineReading readAbove = new LineReading(List.of(), List.of());

        JsonNode answer(String line, boolean tooLong) {
            if (tooLong) {
                return forgotten(null, "the line is longer than " + (24 * limits.characters() + 10_000) + " bytes");
            }
            String id = null;
            try {
                JsonNode json = MAPPER.readTree(line);
                id = json.path("id").isString() ? json.path("id").asString() : null;
                Description description = LinesJson.description(json);
                String named = LinesJson.id(json);
                LineReading reading =
                        above == null ? reader.read(description) : reader.read(description, above, readAbove);
                above = description;
                readAbove = reading;
                return LinesJson.reading(named, reading);
            } catch (DescriptionRefused refused) {
                return forgotten(id, refused.getMessage());
            } catch (JacksonException bad) {
                return forgotten(id, "no JSON: " + bad.getOriginalMessage());
            }
        }

        private JsonNode forgotten(@Nullable String id, @Nullable String message) {
            above = null;
            return LinesJson.error(id, message == null ? "refused" : message);
        }
    }
}
