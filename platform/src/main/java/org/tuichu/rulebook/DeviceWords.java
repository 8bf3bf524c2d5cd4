package org.tuichu.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tuichu.statute.line.DeviceKind;
import org.tuichu.statute.line.DeviceKinds;
import org.tuichu.statute.line.Fact;
import org.tuichu.statute.line.Fact.Value;
import org.tuichu.statute.rule.Rule;

/// The kinds of devices in the words of people. What is no kind of the vocabulary stays as somebody wrote it.
@Component
public class DeviceWords {
    /// A kind with the industries whose rules are about it.
    public record Choice(String word, String industries) {}

    /// Every kind, in the order of the vocabulary: by industry.
    public static List<Choice> choices() {
        return Choices.ALL;
    }

    /// The industries that rules are about, in the order of the rulebook.
    public static List<String> industries() {
        return Shipped.RULEBOOK.rules().stream().map(Rule::industry).distinct().toList();
    }

    /// The industry whose rules are about a kind, the first where there are several; null where none is.
    public @Nullable String industry(@Nullable String kind) {
        return kind == null
                ? null
                : Shipped.RULEBOOK.rules().stream()
                        .filter(rule -> rule.kind().equals(kind))
                        .map(Rule::industry)
                        .findFirst()
                        .orElse(null);
    }

    /// What people call a kind.
    public @Nullable String words(@Nullable String kind) {
        return kind == null
                ? null
                : DeviceKinds.find(kind).map(DeviceKind::word).orElse(kind);
    }

    /// What a fact of the rules means, with its unit.
    public String meaning(String name) {
        return Shipped.RULEBOOK
                .vocabulary()
                .find(name)
                .map(fact -> fact.unit() == null ? fact.meaning() : fact.meaning() + " " + fact.unit())
                .orElse(name);
    }

    /// A fact that was read, with its value and unit. One that no rule asks for is called by its name.
    public String fact(Fact read) {
        var value = switch (read.value()) {
            case Value.Quantity quantity -> quantity.number().toPlainString();
            case Value.Term term -> term.term();
            case Value.Flag flag -> String.valueOf(flag.yes());
        };
        return Shipped.RULEBOOK
                .vocabulary()
                .find(read.name())
                .map(fact -> fact.meaning() + " " + value + (fact.unit() == null ? "" : " " + fact.unit()))
                .orElse(read.name() + " " + value);
    }

    /// Read when somebody first asks.
    private static final class Choices {
        private static final Map<String, String> INDUSTRIES = Shipped.RULEBOOK.rules().stream()
                .collect(Collectors.groupingBy(
                        Rule::kind,
                        Collectors.mapping(
                                Rule::industry,
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        all -> all.stream().distinct().collect(Collectors.joining(" "))))));

        private static final List<Choice> ALL = DeviceKinds.all().stream()
                .map(kind -> new Choice(kind.word(), Objects.requireNonNullElse(INDUSTRIES.get(kind.code()), "")))
                .toList();
    }
}
