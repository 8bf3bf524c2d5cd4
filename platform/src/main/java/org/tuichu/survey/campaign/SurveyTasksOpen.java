package org.tuichu.survey.campaign;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tuichu.access.Viewer;

/// What a survey asks of the signed-in person now; the page of the day asks it by its name.
@Component
public class SurveyTasksOpen {
    private final SurveyReader surveys;

    SurveyTasksOpen(SurveyReader surveys) {
        this.surveys = surveys;
    }

    /// Tasks of the own unit in which this person has the next step.
    public List<Task> of(Viewer viewer) {
        return surveys.own(viewer).stream()
                .filter(task -> task.mayWrite(viewer)
                        || task.moves(viewer).stream().anyMatch(move -> move.act() != Move.Act.WITHDRAW))
                .toList();
    }
}
