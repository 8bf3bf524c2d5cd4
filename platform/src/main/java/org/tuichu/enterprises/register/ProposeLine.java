package org.tuichu.enterprises.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tuichu.rulebook.ReadLines;
import org.tuichu.statute.line.Capacity;
import org.tuichu.statute.line.DescribedLine;
import org.tuichu.statute.line.Description;
import org.tuichu.statute.line.DeviceKind;
import org.tuichu.statute.line.DeviceKinds;
import org.tuichu.statute.line.Fact;

/// Proposes what stands in a description for the fields of the form; a person looks at it and saves it, or not.
@Component
class ProposeLine {
    private final ReadLines read;

    ProposeLine(ReadLines read) {
        this.read = read;
    }

    /// What was read, and what nobody could: `unread` needs a person.
    record Proposals(List<Proposal> lines, List<String> unread) {
        /// The one at a place from 0; without a place the only one there is.
        Optional<LineForm> chosen(@Nullable Integer pick) {
            var at = pick == null && lines.size() == 1 ? 0 : pick == null ? -1 : pick;
            return at < 0 || at >= lines.size()
                    ? Optional.empty()
                    : Optional.of(lines.get(at).form());
        }
    }

    /// One device. `count` says of how many the words speak, null where they do not; `confidence` is of a hundred.
    record Proposal(
            LineForm form, List<Fact> facts, @Nullable Integer count, String raw, int confidence) {}

    /// A device with several numbers on site is proposed once for each.
    Proposals of(LineForm typed, Enterprise enterprise) {
        var text = Fields.stripped(typed.description());
        var reading = read.read(new Description(text, "", "", enterprise.name()));
        var proposals = new ArrayList<Proposal>();
        for (var line : reading.lines()) {
            for (var number : line.numbers().isEmpty() ? List.of("") : line.numbers()) {
                proposals.add(new Proposal(
                        form(typed, line, number),
                        line.facts(),
                        line.numbers().isEmpty() ? line.count() : null,
                        line.raw(),
                        (int) Math.round(line.confidence() * 100)));
            }
        }
        return new Proposals(proposals, reading.unread());
    }

    /// What was read, and for the rest what was typed.
    private static LineForm form(LineForm typed, DescribedLine line, String number) {
        var kind = line.kind() == null
                ? null
                : DeviceKinds.find(line.kind()).map(DeviceKind::word).orElse(line.kind());
        var capacity = line.capacity();
        return new LineForm(
                typed.version(),
                or(name(line, kind), typed.name()),
                or(kind, typed.kind()),
                or(model(line), typed.model()),
                or(number, typed.siteNumber()),
                typed.serial(),
                typed.operatingSince(),
                capacity == null ? typed.capacity() : Described.plain(capacity.value()),
                capacity == null ? typed.capacityUnit() : capacity.unit(),
                capacity == null ? typed.capacityPeriod() : period(capacity),
                or(transformer(line), typed.transformerKva()),
                typed.powerKw(),
                typed.description(),
                typed.reason());
    }

    private static @Nullable String or(@Nullable String read, @Nullable String typed) {
        return read == null || read.isEmpty() ? typed : read;
    }

    /// The words that say what it is; where the description has none of its own, those of its kind.
    private static @Nullable String name(DescribedLine line, @Nullable String kind) {
        return line.facts().stream()
                .filter(fact -> fact.value() instanceof Fact.Value.Term && !isModel(fact))
                .map(Fact::raw)
                .findFirst()
                .orElse(kind);
    }

    /// The pieces that say how large or which, as written.
    private static String model(DescribedLine line) {
        var capacity = line.capacity();
        return line.facts().stream()
                .filter(fact -> fact.value() instanceof Fact.Value.Quantity || isModel(fact))
                .map(Fact::raw)
                .filter(raw -> capacity == null || !raw.equals(capacity.raw()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static boolean isModel(Fact fact) {
        return Stream.of("model", "model_series").anyMatch(fact.name()::equals);
    }

    private static @Nullable String period(Capacity capacity) {
        return capacity.period() == null ? null : capacity.period().name();
    }

    private static @Nullable String transformer(DescribedLine line) {
        return line.facts().stream()
                .filter(fact -> fact.name().equals("transformer_kva"))
                .map(fact -> fact.value() instanceof Fact.Value.Quantity(BigDecimal kva) ? Described.plain(kva) : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
