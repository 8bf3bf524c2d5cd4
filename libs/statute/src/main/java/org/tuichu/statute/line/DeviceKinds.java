package org.tuichu.statute.line;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The kinds of devices that descriptions are read into, with the words for them: `kinds.txt`.
public final class DeviceKinds {
    private static final Map<String, DeviceKind> BY_CODE = new LinkedHashMap<>();
    private static final Map<String, DeviceKind> BY_WORD = new HashMap<>();

    static {
        Vocabulary.INSTANCE.kinds().keySet().forEach(code -> {
            List<Map.Entry<String, Meaning>> names = Vocabulary.INSTANCE.names(code);
            var kind = new DeviceKind(code, plainest(names).toUpperCase(Locale.ROOT));
            BY_CODE.put(code, kind);
            names.stream()
                    .filter(name -> name.getValue().certain())
                    .forEach(name -> BY_WORD.putIfAbsent(name.getKey(), kind));
        });
        BY_CODE.values().forEach(kind -> BY_WORD.put(kind.word().toLowerCase(Locale.ROOT), kind));
    }

    private DeviceKinds() {}

    /// In the order of the file: by industry.
    public static List<DeviceKind> all() {
        return List.copyOf(BY_CODE.values());
    }

    public static Optional<DeviceKind> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /// The kind that a whole name or a code stands for; empty where it takes more than the name to tell.
    public static Optional<DeviceKind> named(String name) {
        var text = new NormalText(name.strip());
        DeviceKind kind = BY_WORD.get(text.plain(0, text.length()).toLowerCase(Locale.ROOT));
        return kind == null ? find(name.strip()) : Optional.of(kind);
    }

    /// The first name that says nothing but what the device is.
    private static String plainest(List<Map.Entry<String, Meaning>> names) {
        return names.stream()
                .min(Comparator.comparing((Map.Entry<String, Meaning> name) ->
                                !name.getValue().certain())
                        .thenComparing(name -> name.getValue().part())
                        .thenComparing(name -> !name.getValue().facts().isEmpty()))
                .orElseThrow()
                .getKey();
    }
}
