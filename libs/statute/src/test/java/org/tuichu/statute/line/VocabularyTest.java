package org.tuichu.statute.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final Set<String> KEYWORDS =
            Set.of("size", "each", "capacity", "label", "of", "called", "part", "pieces", "rows", "made", "helps");

    @Test
    void everyFactHasItsLineInTheListOfNames() {
        var names = new HashSet<>(Resource.lines("facts.txt"));

        assertThat(facts()).isSubsetOf(names).hasSizeGreaterThan(100);
    }

    @Test
    void noNameIsListedThatNothingSays() {
        var said = facts();
        said.addAll(Set.of(
                "built_year", "age_years", "model", "volume_m3", "area_m2", "power_hp", "power_mw", "hole_count"));

        assertThat(Resource.lines("facts.txt").stream().filter(line -> !line.startsWith("[")))
                .isSubsetOf(said);
    }

    @Test
    void aWordMeansOneDeviceWhereNoConditionTells() {
        var all = new ArrayList<String>();
        var kind = "";
        for (String line : Resource.lines("kinds.txt")) {
            if (line.startsWith("[")) {
                kind = line;
            } else if (!KEYWORDS.contains(line.split("\\s+", -1)[0])
                    && !line.contains("@")
                    && !line.contains("?")
                    && !line.startsWith("+")) {
                for (String item : line.split("\\s+", -1)) {
                    if (!item.contains("=") && !item.equals("~") && !item.startsWith("?")) {
                        all.add(item);
                    }
                }
            }
        }

        assertThat(all).doesNotHaveDuplicates();
        assertThat(kind).isNotEmpty();
    }

    private static Set<String> facts() {
        var facts = new TreeSet<String>();
        List<String> lines = new ArrayList<>(Resource.lines("kinds.txt"));
        lines.addAll(Resource.lines("labels.txt"));
        for (String line : lines) {
            String[] parts = line.split("\\s+", -1);
            if (parts[0].equals("of")) {
                continue;
            }
            int first = parts[0].equals("size") ? 2 : parts[0].equals("each") || parts[0].equals("capacity") ? 3 : 0;
            for (int i = first; i < parts.length; i++) {
                String part = parts[i];
                boolean label = parts[0].equals("label")
                        || (!line.contains("[") && line.matches(".*\\s[a-z0-9/-]*=[a-z0-9_]+.*"));
                if (first > 0) {
                    facts.add(part);
                } else if (part.contains("=") && !part.startsWith("@")) {
                    String name = part.substring(0, part.indexOf('='));
                    facts.add(label && isBase(name) ? part.substring(part.indexOf('=') + 1) : name);
                }
            }
        }
        return facts;
    }

    private static boolean isBase(String name) {
        return Set.of(
                                "", "m", "m2", "m3", "t", "kva", "ka", "mw", "steam", "door", "hole", "ratio", "pct",
                                "celsius", "t/h", "m/min")
                        .contains(name)
                || name.startsWith("year-");
    }
}
