package org.tuichu.programmes.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.util.MultiValueMap;

/// The stages as a person types them; rows without any entry are no entries.
record StagesForm(List<Line> stages) {
    record Line(String name, String start, String end) {
        boolean isBlank() {
            return (name + start + end).isBlank();
        }
    }

    static StagesForm of(List<ProgrammeView.Stage> stages) {
        return new StagesForm(stages.stream()
                .map(one ->
                        new Line(one.name(), Objects.toString(one.startsOn(), ""), Objects.toString(one.endsOn(), "")))
                .toList());
    }

    static StagesForm of(MultiValueMap<String, String> form) {
        var fields = new FormFields(form);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < fields.count("stageName"); i++) {
            lines.add(new Line(fields.text("stageName", i), fields.text("stageStart", i), fields.text("stageEnd", i)));
        }
        return new StagesForm(lines.stream().filter(line -> !line.isBlank()).toList());
    }

    Entered<Edit.CorrectStages> stagesEntered() {
        try {
            var read = new ArrayList<Edit.Stage>();
            for (var line : stages) {
                var field = "stages[" + read.size() + "]";
                read.add(new Edit.Stage(
                        line.name(), DutyForm.date(field, line.start()), DutyForm.date(field, line.end())));
            }
            return new Entered.Good<>(new Edit.CorrectStages(read));
        } catch (DutyForm.Unreadable unreadable) {
            return new Entered.Bad<>(new Edited.Invalid(unreadable.field, unreadable.key));
        }
    }
}
