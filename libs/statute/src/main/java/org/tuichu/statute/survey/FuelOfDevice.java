package org.tuichu.statute.survey;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.line.DescribedLine;
import org.tuichu.statute.line.Description;
import org.tuichu.statute.line.Fact;

/// What a device is by its fuel: a 10t/h锅炉 that burns coal is read as 燃煤锅炉, and says what that says.
final class FuelOfDevice {
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}{2,20}");
    private static final int SHORTEST = 2;

    /// @param line what the device is besides
    /// @param instead what its name alone says, and no more with its fuel: a 坩埚窑 fired by gas is another one
    record Said(DescribedLine line, List<Fact> instead) {}

    /// Null where a text does not say one line.
    private final Function<Description, @Nullable DescribedLine> reader;

    FuelOfDevice(Function<Description, @Nullable DescribedLine> reader) {
        this.reader = reader;
    }

    /// What the fuel adds to a line; null where no rule asks.
    @Nullable
    Said of(DescribedLine line, String fuel, SizeColumns.Around around) {
        return Fuels.said(fuel).stream()
                .flatMap(said -> names(around.told()).map(name -> said(said, name, line, around)))
                .filter(said ->
                        line.kind() != null && line.kind().equals(said.line().kind()))
                .filter(said -> !said.line().facts().isEmpty())
                .findFirst()
                .orElse(null);
    }

    /// What the device is called, from all that is said of it to the last two characters: 1t/h链条锅炉, 链条锅炉, 锅炉.
    private static Stream<String> names(String told) {
        List<String> words =
                WORD.matcher(told).results().map(found -> found.group()).toList();
        return Stream.concat(Stream.of(told), words.reversed().stream().flatMap(FuelOfDevice::endings))
                .distinct();
    }

    private static Stream<String> endings(String word) {
        return IntStream.rangeClosed(0, word.length() - SHORTEST).mapToObj(word::substring);
    }

    /// The device with its fuel, without what it says by itself and what is known.
    private Said said(String fuel, String name, DescribedLine line, SizeColumns.Around around) {
        DescribedLine read = reader.apply(around.of(fuel + name));
        if (read == null) {
            return new Said(RowLines.nothing(name), List.of());
        }
        DescribedLine plain = reader.apply(around.of(name));
        List<Fact> own = plain == null ? List.of() : plain.facts();
        DescribedLine more = SizeColumns.without(SizeColumns.without(read, line.facts()), own);
        return new Said(more, own.stream().filter(fact -> named(more, fact)).toList());
    }

    private static boolean named(DescribedLine line, Fact fact) {
        return line.facts().stream().anyMatch(other -> other.name().equals(fact.name()));
    }
}
