package org.tuichu.statute.rule;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `screen --jsonl [--as-of DATE] [--province NN]`: one line of JSON in, one verdict out, see `verdict.schema.json`.
///
/// A bad line is answered with its `error`, and the work goes on. Exit 0 at the end of the input, 2 on unknown usage.
public final class ScreenCommand {
    /// A line with every fact there is takes 8 KiB.
    private static final int MAX_LINE_BYTES = 1 << 20;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Screening screening;
    private final ScreenRequestReader requests;

    private ScreenCommand(Rulebook rulebook, ScreenRequest.Defaults defaults) {
        this.screening = new Screening(rulebook);
        this.requests = new ScreenRequestReader(rulebook.vocabulary(), defaults);
    }

    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exit = run(Rulebook::standard, System.in, out, err, arguments);
        out.flush();
        System.exit(exit);
    }

    static int run(Supplier<Rulebook> rulebook, InputStream in, PrintStream out, PrintStream err, String... arguments)
            throws IOException {
        ScreenRequest.Defaults defaults = defaults(arguments);
        if (defaults == null) {
            err.println("usage: screen --jsonl [--as-of YYYY-MM-DD] [--province NN]");
            return 2;
        }
        new ScreenCommand(rulebook.get(), defaults).answer(new InputLines(in, MAX_LINE_BYTES), out);
        return 0;
    }

    /// Null when the arguments are not understood.
    private static ScreenRequest.@Nullable Defaults defaults(String[] arguments) {
        LocalDate asOf = null;
        Integer province = null;
        boolean jsonl = false;
        try {
            for (int i = 0; i < arguments.length; i++) {
                String value = i + 1 < arguments.length ? arguments[i + 1] : "";
                switch (arguments[i]) {
                    case "--jsonl" -> jsonl = true;
                    case "--as-of" -> asOf = LocalDate.parse(value);
                    case "--province" -> province = Integer.valueOf(value);
                    default -> {
                        return null;
                    }
                }
                i += arguments[i].equals("--jsonl") ? 0 : 1;
            }
        } catch (DateTimeException | NumberFormatException notUnderstood) {
            return null;
        }
        return jsonl ? new ScreenRequest.Defaults(asOf, province) : null;
    }

    private void answer(InputLines lines, PrintStream out) throws IOException {
        for (InputLines.InputLine line = lines.next(); line != null; line = lines.next()) {
            if (!line.blank()) {
                out.println(JSON.writeValueAsString(answer(line)));
                out.flush();
            }
        }
    }

    private Map<String, @Nullable Object> answer(InputLines.InputLine line) {
        if (line.tooLong()) {
            return error(null, "longer than " + MAX_LINE_BYTES + " bytes");
        }
        JsonNode json;
        try {
            json = JSON.readTree(line.content());
        } catch (JacksonException broken) {
            return error(null, "not JSON: " + broken.getOriginalMessage());
        }
        try {
            ScreenRequest request = requests.read(json);
            var verdict = VerdictJson.of(request.id(), screening.screen(request.line(), request.asOf()));
            verdict.put("ignored", request.ignored());
            return verdict;
        } catch (ScreenRefused refused) {
            JsonNode id = json.path("id");
            return error(id.isString() || id.isNumber() ? id.asString() : null, String.valueOf(refused.getMessage()));
        }
    }

    private static Map<String, @Nullable Object> error(@Nullable String id, String message) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("error", message);
        return json;
    }
}
