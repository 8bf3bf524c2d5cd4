package org.tuichu.statute.line;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Words by which a register of any size finds the few names that are worth comparing: names that
/// [EnterpriseName#compare]
/// finds alike have one in common, but for slips in short cores and some with two.
final class NameKeys {
    /// Shorter ones are in too many names: 红旗水泥 without a character is in those of half a county.
    private static final int SHORTEST = 4;

    /// Names of which the keys are part of the edition.
    private static final List<String> SAMPLES =
            List.of("虚构县红旗水泥厂", "河北省虚构县红旗水泥制品有限公司", "北方建材集团第一炼铁总厂", "沙河宏达炼铁公司(原东风建材厂)", "县砖厂");

    /// Characters of a place that stands without its 市 or 县.
    private static final List<Integer> PLACE = List.of(2, 3);

    private NameKeys() {}

    /// The core, the core without one of its characters – two that differ in one have that in common –, what is left of
    /// it behind a place, and how it begins, where another one goes on.
    static Set<String> of(EnterpriseName name) {
        var keys = new LinkedHashSet<String>();
        add(name.core(), keys);
        name.former().forEach(former -> add(EnterpriseName.of(former).core(), keys));
        return keys;
    }

    private static void add(String core, Set<String> keys) {
        keys.add(core);
        for (int i = 0; i < core.length() && core.length() > SHORTEST; i++) {
            keys.add(core.substring(0, i) + core.substring(i + 1));
        }
        if (core.length() >= SHORTEST) {
            keys.add(core.substring(0, SHORTEST) + EnterpriseName.GOES_ON);
        }
        PLACE.stream()
                .filter(place -> core.length() >= place + SHORTEST)
                .forEach(place -> keys.add(core.substring(place)));
    }

    static String edition() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var words : List.of("names.txt", "traditional-simplified.txt")) {
                try (var in = Objects.requireNonNull(NameKeys.class.getResourceAsStream(words), words)) {
                    digest.update(in.readAllBytes());
                }
            }
            for (var name : SAMPLES) {
                digest.update(of(EnterpriseName.of(name)).toString().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
