package org.tuichu.programmes.intake;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Puts the difference of two plans into words.
@Component
class DiffPages {
    private final FactWords words;

    DiffPages(FactWords words) {
        this.words = words;
    }

    record DiffPage(List<Line> added, List<Line> removed, List<ChangedLine> changed, int unchanged) {
        public boolean same() {
            return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
        }
    }

    record Line(String path, String heading, String units, String dates) {}

    record ChangedLine(String path, String pathBefore, String heading, List<FieldLine> fields) {
        public boolean moved() {
            return !path.equals(pathBefore);
        }
    }

    record FieldLine(CorrectionField field, String before, String after) {}

    DiffPage of(PlanDiff diff, Locale locale) {
        return new DiffPage(
                diff.added().stream().map(item -> line(item, locale)).toList(),
                diff.removed().stream().map(item -> line(item, locale)).toList(),
                diff.changed().stream().map(changed -> changed(changed, locale)).toList(),
                diff.unchanged());
    }

    private Line line(DutyItem item, Locale locale) {
        return new Line(
                item.path(),
                item.facts().heading(),
                words.of(CorrectionField.UNITS, item.facts(), locale),
                words.of(CorrectionField.DEADLINES, item.facts(), locale));
    }

    private ChangedLine changed(PlanDiff.Changed changed, Locale locale) {
        return new ChangedLine(
                changed.after().path(),
                changed.before().path(),
                changed.after().facts().heading(),
                changed.fields().stream()
                        .map(field -> new FieldLine(
                                field,
                                words.of(field, changed.before().facts(), locale),
                                words.of(field, changed.after().facts(), locale)))
                        .filter(line -> !Objects.equals(line.before(), line.after()))
                        .toList());
    }
}
