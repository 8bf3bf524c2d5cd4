package org.tuichu.rulebook;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tuichu.statute.line.DescribedLine;
import org.tuichu.statute.line.Description;
import org.tuichu.statute.line.DescriptionRefused;
import org.tuichu.statute.line.DeviceKinds;
import org.tuichu.statute.line.LineReader;
import org.tuichu.statute.line.LineReading;
import org.tuichu.statute.line.ReadingLimits;
import org.tuichu.statute.rule.Finding;
import org.tuichu.statute.rule.Line;

/// Reads what is written about lines into facts. Only what the words say is known; the rest stays unknown.
@Component
public class ReadLines {
    private static final LineReading NOTHING = new LineReading(List.of(), List.of());
    private static final Pattern PROVINCE = Pattern.compile("/([1-9][0-9])[0-9]{4}/.*");

    private final LineReader reader = new LineReader(ReadingLimits.DEFAULT);

    /// What a description says, line by line; nothing where it is beyond the limits.
    public LineReading read(Description description) {
        try {
            return reader.read(description);
        } catch (DescriptionRefused refused) {
            return NOTHING;
        }
    }

    /// Whether somebody may say this of a line: a number or a truth for a fact that the rules ask for, or whether an
    /// exception holds. A term is told by the words of the description.
    public boolean takes(FoundOut said) {
        return said.fact().equals(Finding.EXCEPTION_APPLIES)
                ? (said.value().equals("true") || said.value().equals("false")) && excepts(said.rule())
                : said.rule() == null
                        && KnownFacts.value(said.fact(), said.value()).isPresent();
    }

    private static boolean excepts(@Nullable String rule) {
        return rule == null
                || Shipped.RULEBOOK
                        .find(rule)
                        .filter(one -> one.exemption() != null)
                        .isPresent();
    }

    /// `answers` are such as [#takes] allows, and go before the words; `place` is the path of the jurisdiction in which
    /// the line stands.
    public ReadLine read(LineText text, List<FoundOut> answers, String place) {
        var written = text.kind() == null ? null : DeviceKinds.find(text.kind()).orElse(null);
        var heading = written == null ? text.name() : written.word();
        var called = read(new Description(text.name() + " " + Objects.toString(text.model(), ""), heading, "", ""));
        var kind = written == null ? onlyKind(called) : written.code();
        var known = new KnownFacts();
        answers.forEach(one -> known.answer(one.fact(), one.value()));
        known.transformer(text.transformerKva());
        known.add(called, kind);
        for (var more : Arrays.asList(text.model(), text.capacity(), text.description())) {
            if (more != null) {
                known.add(read(new Description(more, heading, "", "")), kind);
            }
        }
        Boolean ofAll = null;
        var exceptions = new HashMap<String, Boolean>();
        for (var one : answers) {
            if (one.fact().equals(Finding.EXCEPTION_APPLIES) && one.rule() == null) {
                ofAll = Boolean.valueOf(one.value());
            } else if (one.rule() != null) {
                exceptions.put(one.rule(), Boolean.valueOf(one.value()));
            }
        }
        return new ReadLine(new Line(kind, known.facts(), province(place), ofAll, exceptions, Set.of()), known.said());
    }

    /// A line as a description or the row of a table has it; `exceptions` say by the ids of rules whether theirs hold,
    /// `place` is the path of the jurisdiction in which it stands.
    public ReadLine read(DescribedLine described, Map<String, Boolean> exceptions, String place) {
        var said = new HashMap<String, String>();
        described.facts().forEach(fact -> said.putIfAbsent(fact.name(), fact.raw()));
        var line = Line.described(described, Shipped.RULEBOOK.vocabulary(), province(place));
        return new ReadLine(line.with(exceptions), said);
    }

    /// The same; facts in `found` are such as [#takes] allows, and count before the words.
    public ReadLine read(DescribedLine described, Map<String, Boolean> exceptions, List<FoundOut> found, String place) {
        var read = read(described, exceptions, place);
        var said = new HashMap<>(read.said());
        var facts = read.line().facts();
        for (var one : found) {
            var fact = Shipped.RULEBOOK.vocabulary().find(one.fact());
            var value = KnownFacts.value(one.fact(), one.value());
            if (fact.isPresent() && value.isPresent()) {
                facts = facts.with(fact.get(), value.get());
                said.remove(one.fact());
            }
        }
        var own = found.stream().map(FoundOut::fact).collect(Collectors.toSet());
        return new ReadLine(read.line().with(facts, own), said);
    }

    private static @Nullable String onlyKind(LineReading reading) {
        var kinds = reading.lines().stream().map(DescribedLine::kind).distinct().toList();
        return kinds.size() == 1 ? kinds.getFirst() : null;
    }

    private static @Nullable Integer province(String place) {
        var matcher = PROVINCE.matcher(place);
        return matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
    }
}
