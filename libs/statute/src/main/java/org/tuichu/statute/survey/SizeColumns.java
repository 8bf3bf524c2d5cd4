package org.tuichu.statute.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.line.DescribedLine;
import org.tuichu.statute.line.Description;
import org.tuichu.statute.line.DescriptionRefused;
import org.tuichu.statute.line.DeviceKind;
import org.tuichu.statute.line.DeviceKinds;
import org.tuichu.statute.line.Fact;
import org.tuichu.statute.line.LineReader;
import org.tuichu.statute.line.LineReading;
import org.tuichu.statute.survey.Problem.Code;

/// What columns of sizes say of the one line of a row, each by itself. Where two of them say the same fact differently
/// neither counts, and a person is asked.
final class SizeColumns {
    private final LineReader reader;
    private final FuelOfDevice fuels = new FuelOfDevice(this::only);

    SizeColumns(LineReader reader) {
        this.reader = reader;
    }

    /// What stands around a part in its row: `told` is what the other parts are of, `industry` and `enterprise` those
    /// of the row.
    record Around(String told, String industry, String enterprise) {
        Description of(String text) {
            return new Description(text, "", industry, enterprise);
        }

        Description behind(String text) {
            return new Description(text, "", industry + " " + told, enterprise);
        }
    }

    DescribedLine told(DescribedLine line, List<Sizes.Part> parts, Around around, Problems problems) {
        var contested = new HashSet<String>();
        DescribedLine told = line;
        for (Sizes.Part part : parts) {
            problems.at(part.address());
            if (part.isFuel()) {
                told = fuelled(told, part, around, contested, problems);
                continue;
            }
            DescribedLine said = read(told, part.said(), around);
            boolean other = said != null
                    && said.kind() != null
                    && told.kind() != null
                    && !said.kind().equals(told.kind());
            if (said == null || other) {
                if (!part.isTerm()) {
                    problems.add(other ? Code.KIND_DIFFERS : Code.TEXT_UNREAD, part.text());
                }
            } else {
                told = with(told, said, part.text(), contested, problems);
            }
        }
        return told;
    }

    private DescribedLine fuelled(
            DescribedLine line, Sizes.Part part, Around around, Set<String> contested, Problems problems) {
        FuelOfDevice.@Nullable Said fuel = fuels.of(line, part.said(), around);
        return fuel == null ? line : with(without(line, fuel.instead()), fuel.line(), part.text(), contested, problems);
    }

    /// With the name of the kind before it, else by itself, else behind the words of the row; null where it says
    /// nothing of one line.
    private @Nullable DescribedLine read(DescribedLine line, String part, Around around) {
        DescribedLine named = line.kind() == null ? null : ofKind(line.kind(), part, around);
        if (named != null) {
            return named;
        }
        DescribedLine alone = only(around.behind(part));
        if (alone != null && (alone.kind() != null || line.kind() == null)) {
            return alone;
        }
        DescribedLine behind = only(around.of(around.told() + " " + part));
        return behind == null ? null : without(behind, line.facts());
    }

    private @Nullable DescribedLine ofKind(String kind, String part, Around around) {
        Optional<String> word = DeviceKinds.find(kind).map(DeviceKind::word);
        DescribedLine read =
                word.map(name -> only(around.of(name + " " + part))).orElse(null);
        if (read == null || !kind.equals(read.kind())) {
            return null;
        }
        List<Fact> facts =
                read.facts().stream().filter(fact -> part.contains(fact.raw())).toList();
        return line(read, read.count(), facts, part, read.confidence());
    }

    private @Nullable DescribedLine only(Description description) {
        try {
            LineReading reading = reader.read(description);
            return reading.lines().size() == 1 && reading.unread().isEmpty()
                    ? reading.lines().getFirst()
                    : null;
        } catch (DescriptionRefused tooLong) {
            return null;
        }
    }

    static DescribedLine without(DescribedLine line, List<Fact> known) {
        List<Fact> facts = line.facts().stream()
                .filter(fact -> known.stream().noneMatch(other -> same(fact, other)))
                .toList();
        return line(line, line.count(), facts, line.raw(), line.confidence());
    }

    private static DescribedLine with(
            DescribedLine line, DescribedLine said, String part, Set<String> contested, Problems problems) {
        var facts = new ArrayList<>(line.facts());
        for (Fact fact : said.facts()) {
            Optional<Fact> other = facts.stream()
                    .filter(known -> known.name().equals(fact.name()))
                    .findFirst();
            if (other.isPresent() && !same(other.get(), fact)) {
                problems.add(Code.SIZES_DIFFER, other.get().raw() + " | " + part);
                facts.remove(other.get());
                contested.add(fact.name());
            } else if (other.isEmpty() && !contested.contains(fact.name())) {
                facts.add(fact);
            }
        }
        Integer count = line.count() == null ? said.count() : line.count();
        if (said.count() != null && !said.count().equals(count)) {
            problems.add(Code.COUNT_DIFFERS, part);
        }
        String raw = (line.raw() + " " + part).strip();
        return line(line, count, facts, raw, Math.min(line.confidence(), said.confidence()));
    }

    static boolean same(Fact one, Fact other) {
        if (!one.name().equals(other.name())) {
            return false;
        }
        if (one.value() instanceof Fact.Value.Quantity(var number)
                && other.value() instanceof Fact.Value.Quantity(var otherNumber)) {
            return number.compareTo(otherNumber) == 0;
        }
        return one.value().equals(other.value());
    }

    private static DescribedLine line(
            DescribedLine line, @Nullable Integer count, List<Fact> facts, String raw, double confidence) {
        return new DescribedLine(line.kind(), count, line.numbers(), facts, line.capacity(), raw, confidence);
    }
}
