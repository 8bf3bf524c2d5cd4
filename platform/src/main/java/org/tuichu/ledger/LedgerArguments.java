package org.tuichu.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was asked of `ledger`.
///
/// - `file`: a bundle to verify, or where to export to
/// - `data`: the data folder that was named
/// - `keys`: verifier keys known from elsewhere
/// - `all`: print every finding
record LedgerArguments(
        String what, @Nullable Path file, @Nullable Path data, List<String> keys, boolean all) {
    private static final Set<String> KNOWN = Set.of("verify", "export", "checkpoint");

    /// Null when it makes no sense.
    static @Nullable LedgerArguments parse(List<String> arguments) {
        var files = new ArrayList<Path>();
        var keys = new ArrayList<String>();
        Path data = null;
        boolean all = false;
        for (int at = 1; at < arguments.size(); at++) {
            var argument = arguments.get(at);
            boolean valued = at + 1 < arguments.size();
            switch (argument) {
                case "--all" -> all = true;
                case "--key" -> keys.add(valued ? arguments.get(++at) : "");
                case "--data" -> data = Path.of(valued ? arguments.get(++at) : "");
                default -> files.add(Path.of(argument));
            }
        }
        if (arguments.isEmpty()
                || files.stream().anyMatch(file -> file.toString().startsWith("-"))) {
            return null;
        }
        var what = arguments.getFirst();
        var file = files.isEmpty() ? null : files.getFirst();
        var asked = new LedgerArguments(what, file, data, List.copyOf(keys), all);
        return files.size() <= 1 && asked.makesSense() ? asked : null;
    }

    private boolean makesSense() {
        boolean emptyValue =
                keys.contains("") || (data != null && data.toString().isEmpty());
        return KNOWN.contains(what)
                && !emptyValue
                && switch (what) {
                    case "verify" -> file == null || data == null;
                    case "export" -> file != null && keys.isEmpty() && !all;
                    default -> file == null && keys.isEmpty() && !all;
                };
    }
}
