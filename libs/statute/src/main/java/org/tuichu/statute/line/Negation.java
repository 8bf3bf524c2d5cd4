package org.tuichu.statute.line;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 非真空挤砖机, 不是自焙槽, 无机立窑: what a device is not says nothing that can be told of what it is; a person has to see
/// both words. What the vocabulary itself knows with its negation (非蒸压, 无磁轭) is a word like any other.
final class Negation {
    private static final String NOT = "非";
    /// Longer ones before what they begin with.
    private static final List<String> WORDS =
            List.of(NOT, "无", "不是", "不属于", "不属", "不采用", "不使用", "不用", "未采用", "未使用", "未用", "没有", "没用", "并非", "是否");

    private static final String AND = "、和或及";
    private static final String ENDS = AND + ",;。)\n";
    private static final Set<Meaning.Part> DEVICES = Set.of(Meaning.Part.DEVICE, Meaning.Part.WEAK);

    private Negation() {}

    /// Where what is denied from `at` on ends; `at` where nothing is.
    static int end(NormalText text, int at) {
        String negation = at(text, at);
        if (negation == null || known(text, at, negation.length())) {
            return at;
        }
        int denied = at + negation.length();
        Lexicon.Entry<Word> word = Vocabulary.INSTANCE.words().at(text, denied);
        if (word == null || word.meaning().meanings().isEmpty() || !text.touch(denied - 1)) {
            return at;
        }
        int end = denied + word.word().length();
        return negation.equals(NOT) ? device(text, denied, end, word.meaning()) : listed(text, end);
    }

    /// 轮窑：无，: nothing of what was just named is there, and no more is said of it.
    static boolean behind(Token named, Token nothing, NormalText text) {
        boolean device = named.word() != null && !named.word().meanings().isEmpty();
        int end = nothing.end();
        boolean last = ENDS.indexOf(text.at(end)) >= 0 || !text.touch(end - 1);
        return device && last && nothing.is(Word.Role.NOTHING) && nothing.start() - named.end() <= 1;
    }

    /// 没有高炉、转炉: what is listed behind it is denied too, unless something more is said of it.
    private static int listed(NormalText text, int denied) {
        int end = denied;
        while (AND.indexOf(text.at(end)) >= 0) {
            Lexicon.Entry<Word> word = Vocabulary.INSTANCE.words().at(text, end + 1);
            int next = word == null || word.meaning().meanings().isEmpty()
                    ? end
                    : end + 1 + word.word().length();
            if (next == end || ENDS.indexOf(text.at(next)) < 0) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static @Nullable String at(NormalText text, int at) {
        return WORDS.stream().filter(word -> text.begins(at, word)).findFirst().orElse(null);
    }

    /// A word of the vocabulary begins here that is longer than the negation.
    private static boolean known(NormalText text, int at, int length) {
        Lexicon.Entry<Word> word = Vocabulary.INSTANCE.words().at(text, at);
        return word != null && word.word().length() > length;
    }

    /// 非燃煤锅炉 is a boiler still: where the device begins within the denied word, else the end of that word.
    private static int device(NormalText text, int start, int end, Word denied) {
        for (int at = start + 1; at < end; at++) {
            Lexicon.Entry<Word> within = Vocabulary.INSTANCE.words().at(text, at);
            if (within != null && at + within.word().length() == end && sameDevice(within.meaning(), denied)) {
                return at;
            }
        }
        return end;
    }

    /// Devices of a kind that the denied word names too, and of none of its facts: 立窑 is the 机立窑 that it is not.
    private static boolean sameDevice(Word device, Word denied) {
        Set<String> kinds = denied.meanings().stream().map(Meaning::kind).collect(Collectors.toSet());
        return device.meanings().stream()
                        .anyMatch(meaning -> DEVICES.contains(meaning.part()) && kinds.contains(meaning.kind()))
                && device.meanings().stream()
                        .allMatch(meaning -> denied.meanings().stream().allMatch(other -> apart(meaning, other)));
    }

    private static boolean apart(Meaning meaning, Meaning denied) {
        return Collections.disjoint(meaning.facts().entrySet(), denied.facts().entrySet());
    }
}
