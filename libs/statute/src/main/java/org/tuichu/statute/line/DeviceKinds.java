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
        Vocabulary.INSTANCE.kinds().forEach((code, of) -> {
            List<Map.Entry<String, Meaning>> names = Vocabulary.INSTANCE.names(code);
            String called = of.called().stream().findFirst().orElseGet(() -> plainest(names));
            var kind = new DeviceKind(code, called.toUpperCase(Locale.ROOT));
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

    /// The name of a kind that stands in a text: one that says more than the kind does (机立窑 of a cement kiln) before
    /// others, then the longest. Empty where none stands there.
    public static Optional<String> called(String code, String text) {
        var normal = new NormalText(text);
        String plain = normal.plain(0, normal.length()).toLowerCase(Locale.ROOT);
        return BY_CODE.containsKey(code)
                ? Vocabulary.INSTANCE.names(code).stream()
                        .filter(name -> plain.contains(name.getKey()))
                        .max(Comparator.comparing((Map.Entry<String, Meaning> name) ->
                                        !name.getValue().facts().isEmpty())
                                .thenComparingInt(name -> name.getKey().length()))
                        .map(name -> name.getKey().toUpperCase(Locale.ROOT))
                : Optional.empty();
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
