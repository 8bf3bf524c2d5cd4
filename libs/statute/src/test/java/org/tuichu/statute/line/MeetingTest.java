package org.tuichu.statute.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tuichu.statute.condition.FactType;
import org.tuichu.statute.rule.Rule;
import org.tuichu.statute.rule.Rulebook;
import org.tuichu.statute.table.Row;
import org.tuichu.statute.table.Table;

/// Reading and screening speak of the same kinds and facts; where they do not, `apart.tsv` says why.
class MeetingTest {
    private static final LineReader READER = new LineReader(ReadingLimits.DEFAULT);
    private static final Rulebook RULEBOOK = Rulebook.standard();
    private static final Pattern TEST =
            Pattern.compile("(\\w+) *(==|!=|<=|>=|<|>|in) *(\\[[^\\]]*\\]|\"[^\"]*\"|[^ ()]+)");
    private static final Pattern TERM = Pattern.compile("\"([^\"]*)\"");
    static final Map<String, Word> WORDS = words();
    /// Read of any kind, or told by the place.
    private static final Set<String> ANYWHERE = Set.of("age_years", "built_year", "model", "province");

    @Test
    void everyKindOfTheRulesIsReadFromSomeDescription() {
        var apart = new TreeSet<String>();
        for (String kind : ruleKinds()) {
            if (!covered(kind).stream().allMatch(MeetingTest::isRead)) {
                apart.add(kind);
            }
        }

        assertThat(apart).isEqualTo(listed("rule", false));
    }

    @Test
    void everyKindThatIsReadIsCoveredByARule() {
        Set<String> ruled = ruleKinds();
        var apart = new TreeSet<>(Vocabulary.INSTANCE.kinds().keySet());
        apart.removeIf(kind -> ruled.containsAll(covered(kind)));

        assertThat(apart).isEqualTo(listed("reading", false));
    }

    @Test
    void everyFactOfAConditionCanBeReadOfItsKind() {
        var byKind = new HashMap<String, Set<String>>();
        var apart = new TreeSet<String>();
        for (Rule rule : RULEBOOK.rules()) {
            Kind kind = Vocabulary.INSTANCE.kinds().get(rule.kind());
            if (kind != null) {
                Set<String> said = byKind.computeIfAbsent(rule.kind(), _ -> said(kind));
                asked(rule).stream()
                        .filter(fact -> !said.contains(fact))
                        .forEach(fact -> apart.add(rule.kind() + " " + fact));
            }
        }

        assertThat(apart).isEqualTo(listed("rule", true));
    }

    @Test
    void aFactIsReadInTheTypeThatConditionsCompare() {
        for (Meaning meaning : meanings()) {
            meaning.facts()
                    .forEach((name, value) -> RULEBOOK.vocabulary()
                            .find(name)
                            .ifPresent(fact -> assertThat(fact.type())
                                    .as(meaning.kind() + " " + name)
                                    .isEqualTo(
                                            switch (value) {
                                                case Fact.Value.Quantity _ -> FactType.NUMBER;
                                                case Fact.Value.Term _ -> FactType.TEXT;
                                                case Fact.Value.Flag _ -> FactType.FLAG;
                                            })));
        }
    }

    /// The kinds that it stands for, or itself.
    private static List<String> covered(String kind) {
        List<String> covered = RULEBOOK.covered(kind);
        return covered.isEmpty() ? List.of(kind) : covered;
    }

    private static Set<String> ruleKinds() {
        var kinds = new TreeSet<String>();
        RULEBOOK.rules().forEach(rule -> kinds.add(rule.kind()));
        kinds.removeIf(kind -> kind.endsWith("_project"));
        return kinds;
    }

    static Set<String> listed(String side, boolean facts) {
        var listed = new TreeSet<String>();
        for (Row row : Table.beside(MeetingTest.class, "apart.tsv")) {
            assertThat(row.text("reason")).isNotEmpty();
            if (row.text("side").equals(side) && facts != row.text("fact").isEmpty()) {
                listed.add((row.text("kind") + " " + row.text("fact")).strip());
            }
        }
        return listed;
    }

    /// Some word of the kind, in a text by itself, in the industry that it needs, gives a line of it.
    private static boolean isRead(String kind) {
        return WORDS.entrySet().stream()
                .filter(entry -> names(kind, entry.getValue()))
                .anyMatch(entry -> readAs(kind, entry.getKey(), entry.getValue()));
    }

    private static boolean names(String kind, Word word) {
        return word.meanings().stream()
                .anyMatch(meaning -> meaning.kind().equals(kind) && meaning.part() != Meaning.Part.MODIFIER);
    }

    private static boolean readAs(String kind, String text, Word word) {
        var industries = new HashSet<>(Set.of(""));
        word.meanings().stream()
                .map(Meaning::condition)
                .filter(condition -> !condition.negated())
                .forEach(condition -> industries.addAll(condition.words()));
        return industries.stream()
                .map(industry -> READER.read(new Description(text + "1台", "", industry, "")))
                .anyMatch(reading -> reading.lines().size() == 1
                        && kind.equals(reading.lines().getFirst().kind()));
    }

    /// What a condition compares: `name`, or `name=term`.
    private static Set<String> asked(Rule rule) {
        var asked = new TreeSet<String>();
        Matcher test = TEST.matcher(rule.text());
        while (test.find()) {
            Matcher term = TERM.matcher(test.group(3));
            boolean plain = true;
            while (term.find()) {
                asked.add(test.group(1) + "=" + term.group(1));
                plain = false;
            }
            if (plain) {
                boolean flag = test.group(3).equals("true") || test.group(3).equals("false");
                asked.add(flag ? test.group(1) + "=" + test.group(3) : test.group(1));
            }
        }
        asked.removeIf(fact -> ANYWHERE.contains(fact));
        return asked;
    }

    /// What words and numbers of the kind can say, in the same form.
    private static Set<String> said(Kind kind) {
        var said = new HashSet<String>();
        meanings().stream()
                .filter(meaning -> meaning.kind().equals(kind.name()))
                .forEach(meaning -> meaning.facts().forEach((name, value) -> {
                    said.add(name);
                    said.add(name + "="
                            + switch (value) {
                                case Fact.Value.Quantity quantity ->
                                    quantity.number().toPlainString();
                                case Fact.Value.Term term -> term.term();
                                case Fact.Value.Flag flag -> String.valueOf(flag.yes());
                            });
                }));
        kind.sizes().values().forEach(said::addAll);
        said.addAll(kind.capacities().values());
        said.addAll(kind.each().values());
        kind.labels().values().forEach(label -> said.addAll(label.factByBase().values()));
        Resource.lines("labels.txt").forEach(line -> {
            for (String part : line.split("\\s+", -1)) {
                said.add(part.substring(part.indexOf('=') + 1));
            }
        });
        said.addAll(Set.of(
                "capacity_t_per_year",
                "capacity_m2_per_year",
                "capacity_m3_per_year",
                "capacity_pcs_per_year",
                "capacity_rolls_per_year",
                "capacity_std_bricks_per_year",
                "transformer_kva",
                "area_m2",
                "volume_m3",
                "current_ka"));
        return said;
    }

    private static List<Meaning> meanings() {
        return WORDS.values().stream().flatMap(word -> word.meanings().stream()).toList();
    }

    /// The words of the vocabulary that name devices or say something about them.
    private static Map<String, Word> words() {
        var words = new TreeMap<String, Word>();
        for (String line : Resource.lines("kinds.txt")) {
            for (String word : line.split("\\s+", -1)) {
                Lexicon.Entry<Word> entry = Vocabulary.INSTANCE.words().at(new NormalText(word), 0);
                if (entry != null && entry.word().length() == new NormalText(word).length()) {
                    words.put(word, entry.meaning());
                }
            }
        }
        return words;
    }
}
