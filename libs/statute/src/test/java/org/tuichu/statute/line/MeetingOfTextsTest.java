package org.tuichu.statute.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tuichu.statute.condition.CheckedCondition;
import org.tuichu.statute.condition.FactValue;
import org.tuichu.statute.rule.Rule;
import org.tuichu.statute.rule.Rulebook;

/// Texts that rules compare with can be read, and texts that are read are compared, themselves or as a kind of another
/// (`terms.tsv`), by a rule of the whole country; where not, `apart.tsv` says why.
class MeetingOfTextsTest {
    private static final LineReader READER = new LineReader(ReadingLimits.DEFAULT);
    private static final Rulebook RULEBOOK = Rulebook.standard();
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    /// Words for the device that a word which only says something of it is tried with.
    private static final int TRIED = 6;

    @Test
    void everyTextOfAConditionIsReadFromSomeDescription() {
        var apart = new TreeSet<String>();
        for (Rule rule : RULEBOOK.rules()) {
            for (String kind : kinds(rule)) {
                texts(rule).filter(text -> !isRead(kind, text)).forEach(text -> apart.add(rule.kind() + " " + text));
            }
        }

        assertThat(apart).isEqualTo(texts("rule"));
    }

    @Test
    void everyTextThatIsReadIsComparedByARuleOfTheCountry() {
        var apart = new TreeSet<String>();
        for (String kind : Vocabulary.INSTANCE.kinds().keySet()) {
            Set<String> compared = compared(kind);
            if (!compared.isEmpty()) {
                said(kind).filter(text -> !compared.contains(text)).forEach(text -> apart.add(kind + " " + text));
            }
        }

        assertThat(apart).isEqualTo(texts("reading"));
    }

    @Test
    void aWordThatIsAKindOfAnotherIsReadAndOneOfThemIsAskedFor() {
        Set<String> asked = new HashSet<>();
        RULEBOOK.rules().forEach(rule -> texts(rule).forEach(asked::add));
        Set<String> read = new HashSet<>();
        Vocabulary.INSTANCE.kinds().keySet().forEach(kind -> said(kind).forEach(read::add));

        assertThat(RULEBOOK.vocabulary().kinds()).isNotEmpty().allSatisfy(written -> {
            String[] parts = written.split(": | is ", -1);
            assertThat(read).contains(parts[0] + "=" + parts[1]);
            assertThat(asked).containsAnyOf(parts[0] + "=" + parts[1], parts[0] + "=" + parts[2]);
        });
    }

    private static List<String> kinds(Rule rule) {
        List<String> covered = RULEBOOK.covered(rule.kind());
        return covered.isEmpty() ? List.of(rule.kind()) : covered;
    }

    private static Set<String> texts(String side) {
        var texts = new TreeSet<>(MeetingTest.listed(side, true));
        texts.removeIf(listed -> !listed.contains("=") || listed.endsWith("=true") || listed.endsWith("=false"));
        return texts;
    }

    /// `pulp=non_wood`, and of what is a kind of it `pulp=straw`.
    private static Stream<String> texts(Rule rule) {
        return rule.condition()
                .checked()
                .tests()
                .filter(CheckedCondition.AmongTest.class::isInstance)
                .map(CheckedCondition.AmongTest.class::cast)
                .flatMap(test -> test.values().stream()
                        .filter(FactValue.Text.class::isInstance)
                        .map(value -> test.fact().name() + "=" + value));
    }

    private static Set<String> compared(String kind) {
        var compared = new HashSet<String>();
        RULEBOOK.rules().stream()
                .filter(rule -> kinds(rule).contains(kind))
                .filter(rule ->
                        rule.edition().province() == null && rule.window().contains(TODAY))
                .forEach(rule -> texts(rule).forEach(compared::add));
        return compared;
    }

    /// What a word says of a line of the kind, by itself.
    private static Stream<String> said(String kind) {
        return MeetingTest.WORDS.values().stream()
                .flatMap(word -> word.meanings().stream())
                .filter(meaning -> meaning.kind().equals(kind))
                .flatMap(meaning -> meaning.facts().entrySet().stream())
                .filter(fact -> fact.getValue() instanceof Fact.Value.Term)
                .map(fact -> fact.getKey() + "=" + ((Fact.Value.Term) fact.getValue()).term())
                .distinct();
    }

    private static boolean isRead(String kind, String text) {
        return MeetingTest.WORDS.entrySet().stream()
                .anyMatch(entry -> entry.getValue().meanings().stream()
                        .anyMatch(meaning -> says(meaning, kind, text) && isRead(kind, text, entry.getKey(), meaning)));
    }

    private static boolean says(Meaning meaning, String kind, String text) {
        return meaning.kind().equals(kind)
                && meaning.facts().entrySet().stream()
                        .anyMatch(fact -> fact.getValue() instanceof Fact.Value.Term(String term)
                                && text.equals(fact.getKey() + "=" + term));
    }

    /// The word names a device, or says something of one that is named behind it.
    private static boolean isRead(String kind, String text, String word, Meaning meaning) {
        var industries = new HashSet<>(Set.of(""));
        Stream<String> texts = Stream.of(word + "1台");
        if (meaning.part() == Meaning.Part.MODIFIER) {
            var names = Vocabulary.INSTANCE.names(kind);
            texts = names.stream().limit(TRIED).map(name -> word + name.getKey() + "1台");
            names.forEach(name -> industries.addAll(name.getValue().condition().words()));
        }
        industries.addAll(
                meaning.condition().negated() ? List.of() : meaning.condition().words());
        return texts.anyMatch(written -> industries.stream().anyMatch(industry -> read(kind, text, written, industry)));
    }

    private static boolean read(String kind, String text, String written, String industry) {
        return READER.read(new Description(written, "", industry, "")).lines().stream()
                .filter(line -> kind.equals(line.kind()))
                .flatMap(line -> line.facts().stream())
                .anyMatch(fact ->
                        fact.value() instanceof Fact.Value.Term(String term) && text.equals(fact.name() + "=" + term));
    }
}
