package org.tuichu.survey.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.enterprises.EnterprisesAlike;
import org.tuichu.shell.Answer;
import org.tuichu.survey.campaign.RowField;
import org.tuichu.survey.intake.MayBeKnown;

/// The office says whether the name in a row means an enterprise of the register.
@Component
class NameRow {
    private final ReviewReader reader;
    private final MayBeKnown mayBe;
    private final EnterprisesAlike enterprises;

    NameRow(ReviewReader reader, MayBeKnown mayBe, EnterprisesAlike enterprises) {
        this.reader = reader;
        this.mayBe = mayBe;
        this.enterprises = enterprises;
    }

    /// As typed.
    record Said(
            @Nullable UUID enterprise,
            EnterprisesAlike.@Nullable Meant meant,
            @Nullable String reason) {}

    @Transactional
    Answer say(UUID row, Said said, Viewer viewer) {
        var found = reader.find(row).filter(one -> one.isKeptBy(viewer));
        if (found.isEmpty()) {
            return new Answer.Missing();
        }
        var asked = mayBe.of(row).stream()
                .map(one -> one.enterprise().value())
                .anyMatch(one -> one.equals(said.enterprise()));
        if (said.enterprise() == null || !asked) {
            return Answer.Faulty.of("enterprise", "survey.naming.fault.row");
        }
        var naming =
                new EnterprisesAlike.Naming(found.get().cells().get(RowField.ENTERPRISE), said.meant(), said.reason());
        return enterprises.say(new EnterpriseId(said.enterprise()), naming, viewer);
    }
}
