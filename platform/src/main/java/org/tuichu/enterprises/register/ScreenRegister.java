package org.tuichu.enterprises.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tuichu.enterprises.LineId;
import org.tuichu.rulebook.FoundOut;
import org.tuichu.rulebook.LineText;
import org.tuichu.rulebook.ReadLine;
import org.tuichu.rulebook.ReadLines;
import org.tuichu.rulebook.ScreenLines;
import org.tuichu.rulebook.Screened;
import org.tuichu.statute.condition.FactValue;
import org.tuichu.statute.line.Capacity.Period;
import org.tuichu.statute.rule.Preview;

/// Screens lines of the register by what their specifications say.
@Component
class ScreenRegister {
    private static final String TONNES = "capacity_t_per_year";

    private final LineAnswers answers;
    private final ReadLines read;
    private final ScreenLines screen;

    ScreenRegister(LineAnswers answers, ReadLines read, ScreenLines screen) {
        this.answers = answers;
        this.read = read;
        this.screen = screen;
    }

    /// Lines of one enterprise, all at once.
    LineVerdicts of(Enterprise enterprise, List<Line> lines, LocalDate today, LocalDate asOf) {
        var found = answers.of(lines.stream().map(Line::id).toList());
        var screened = screened(enterprise.location().path(), lines, found, asOf);
        var read = screened.stream().map(Screened::line).toList();
        return new LineVerdicts(today, asOf, byLine(lines, screened), found, outdated(lines, read, today, asOf));
    }

    /// What becomes outdated of lines of enterprises that lie in one place, after a day and on `until` at the latest; a
    /// line without a change is left out.
    Map<LineId, List<Preview.Outdated>> outdated(String place, List<Line> lines, LocalDate from, LocalDate until) {
        var read = read(place, lines, answers.of(lines.stream().map(Line::id).toList()));
        var byLine = new HashMap<LineId, List<Preview.Outdated>>();
        for (var i = 0; i < lines.size(); i++) {
            var events = outdated(lines.subList(i, i + 1), read.subList(i, i + 1), from, until);
            if (!events.isEmpty()) {
                byLine.put(lines.get(i).id(), events);
            }
        }
        return byLine;
    }

    /// Lines of enterprises that lie in one place.
    Map<LineId, Screened> screened(String place, List<Line> lines, LocalDate asOf) {
        var found = answers.of(lines.stream().map(Line::id).toList());
        return byLine(lines, screened(place, lines, found, asOf));
    }

    private List<Screened> screened(
            String place, List<Line> lines, Map<LineId, List<LineAnswer>> found, LocalDate asOf) {
        return screen.screen(read(place, lines, found), asOf, place);
    }

    private List<ReadLine> read(String place, List<Line> lines, Map<LineId, List<LineAnswer>> found) {
        return lines.stream()
                .map(line -> read.read(text(line.specification()), foundOut(found.get(line.id())), place))
                .toList();
    }

    private static Map<LineId, Screened> byLine(List<Line> lines, List<Screened> screened) {
        var byLine = new HashMap<LineId, Screened>();
        for (var i = 0; i < lines.size(); i++) {
            byLine.put(lines.get(i).id(), screened.get(i));
        }
        return byLine;
    }

    private static List<FoundOut> foundOut(@Nullable List<LineAnswer> answers) {
        return answers == null
                ? List.of()
                : answers.stream().map(LineAnswer::foundOut).toList();
    }

    private List<Preview.Outdated> outdated(List<Line> lines, List<ReadLine> read, LocalDate today, LocalDate asOf) {
        var named = new ArrayList<Preview.NamedLine>();
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).state() != Line.State.DISMANTLED && lines.get(i).withdrawn() == null) {
                var line = read.get(i);
                named.add(new Preview.NamedLine(lines.get(i).specification().words(), line.line(), tonnes(line)));
            }
        }
        return screen.outdated(named, today, asOf);
    }

    private static @Nullable BigDecimal tonnes(ReadLine line) {
        return line.value(TONNES) instanceof FactValue.Quantity(var tonnes) ? tonnes : null;
    }

    private static LineText text(Specification is) {
        return new LineText(is.name(), is.kind(), is.model(), is.description(), capacity(is), is.transformerKva());
    }

    /// As people write it; by the hour nobody's capacity is counted.
    private static @Nullable String capacity(Specification is) {
        var capacity = is.capacity();
        if (capacity == null || capacity.period() == Specification.Period.HOUR) {
            return null;
        }
        var amount = Described.plain(capacity.value()) + capacity.unit();
        return capacity.period() == null
                ? amount
                : amount + "/" + Period.valueOf(capacity.period().name()).word();
    }
}
