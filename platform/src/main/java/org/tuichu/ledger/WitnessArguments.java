package org.tuichu.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was asked of `ledger witness`.
///
/// - `files`: what to read, then what to write
/// - `data`: the data folder that was named
/// - `witness`: which one to ask, by the name of its key
record WitnessArguments(
        String what,
        List<Path> files,
        @Nullable Path data,
        @Nullable String witness) {
    private static final Map<String, Integer> FILES = Map.of("key", 0, "request", 1, "sign", 2, "accept", 1);

    /// Null when it makes no sense.
    static @Nullable WitnessArguments parse(List<String> arguments) {
        var files = new ArrayList<Path>();
        Path data = null;
        String witness = null;
        for (int at = 1; at < arguments.size(); at++) {
            boolean valued = at + 1 < arguments.size();
            switch (arguments.get(at)) {
                case "--data" -> data = Path.of(valued ? arguments.get(++at) : "");
                case "--witness" -> witness = valued ? arguments.get(++at) : "";
                default -> files.add(Path.of(arguments.get(at)));
            }
        }
        if (arguments.isEmpty()) {
            return null;
        }
        var asked = new WitnessArguments(arguments.getFirst(), List.copyOf(files), data, witness);
        return asked.makesSense() ? asked : null;
    }

    private boolean makesSense() {
        boolean emptyValue =
                "".equals(witness) || (data != null && data.toString().isEmpty());
        return !emptyValue
                && Integer.valueOf(files.size()).equals(FILES.get(what))
                && files.stream().noneMatch(file -> file.toString().startsWith("-"))
                && (witness == null || what.equals("request"));
    }
}
