package org.tuichu.programmes.intake;

import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.tuichu.Viewers;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.programmes.ProgrammeId;

/// A fresh draft of [ProgrammeMother] in a place that no other test uses, and the officer who works on it.
record DraftOnDesk(Programmes programmes, Viewer office, ProgrammeId id) {
    static DraftOnDesk fresh(BeanFactory beans) {
        var path = Viewers.place();
        var id = ProgrammeMother.draft(beans, path);
        return new DraftOnDesk(beans.getBean(Programmes.class), Viewers.office(path), id);
    }

    /// As it stands now.
    ProgrammeView view() {
        return Scope.PROGRAM.call(() -> programmes.view(id).orElseThrow());
    }

    UUID duty(int ordinal) {
        return view().duties().get(ordinal).duty().id();
    }
}
