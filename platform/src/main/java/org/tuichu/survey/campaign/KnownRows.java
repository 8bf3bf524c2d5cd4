package org.tuichu.survey.campaign;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.KnownLine;
import org.tuichu.enterprises.Register;

/// What a unit need not write anew: what it reported last, and the confirmed lines of the register where it is at home.
@Component
public class KnownRows {
    /// Rows or lines about which one question is asked.
    private static final int SIZE = 1_000;

    private final TaskRows rows;
    private final Register register;
    private final WriteKnownLine words;

    KnownRows(TaskRows rows, Register register, WriteKnownLine words) {
        this.rows = rows;
        this.register = register;
        this.words = words;
    }

    /// Those that the task has not and never had, the last report first, in its order. A row of which every line has
    /// ended since is left out, and a line of the register that a row says.
    public Stream<KnownRow> missing(Task task, Viewer viewer) {
        var there = new HashSet<>(rows.removed(task.id()));
        var said = new SaidLines();
        rows.stream(task.id()).forEach(row -> {
            there.add(row.id());
            said.add(row.cells());
        });
        var reported = new SaidLines();
        var last = rows.earlier(viewer.unitRecords(), task.survey().asOf()).stream()
                .flatMap(rows::stream)
                .peek(row -> there.add(row.id()))
                .gather(Gatherers.windowFixed(SIZE))
                .flatMap(this::standing)
                .peek(row -> reported.add(row.cells()))
                .map(row -> known(task, KnownRow.Source.REPORTED, row.id(), row.cells()));
        // Read to its end, the last report has told which lines it says: the lines are looked at after it.
        var rest = words.of(lines(task, viewer).filter(line -> Collections.disjoint(line.rows(), there)))
                .map(line -> known(task, KnownRow.Source.REGISTER, line.id(), line.cells()))
                .filter(row -> !reported.says(row.cells()));
        return Stream.concat(last, rest).filter(row -> !there.contains(row.id()) && !said.says(row.cells()));
    }

    /// Those of the place that the unit governs or is a unit of. A department of the place that asks gets those
    /// that it reported itself: all others are the towns'.
    private Stream<KnownLine> lines(Task task, Viewer viewer) {
        var home = viewer.governs();
        var lines = register.known(Objects.requireNonNullElse(home, task.unit().path()));
        return home != null || !task.unit().path().equals(task.survey().keeper().path())
                ? lines
                : lines.gather(Gatherers.windowFixed(SIZE)).flatMap(some -> own(some, viewer));
    }

    private Stream<KnownLine> own(List<KnownLine> lines, Viewer viewer) {
        var own = rows.own(
                lines.stream().map(KnownLine::rows).flatMap(Collection::stream).toList(), viewer.unitRecords());
        return lines.stream().filter(line -> !Collections.disjoint(line.rows(), own));
    }

    private Stream<TaskRows.One> standing(List<TaskRows.One> some) {
        var ended = register.ended(some.stream().map(TaskRows.One::id).toList());
        return some.stream().filter(row -> !ended.contains(row.id()));
    }

    private static KnownRow known(Task task, KnownRow.Source source, UUID of, Cells cells) {
        var name = (task.id() + "/" + of).getBytes(StandardCharsets.UTF_8);
        return new KnownRow(UUID.nameUUIDFromBytes(name), source, of, cells);
    }
}
