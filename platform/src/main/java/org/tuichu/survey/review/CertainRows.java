package org.tuichu.survey.review;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Viewer;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.enterprises.Register;
import org.tuichu.shell.Fault;
import org.tuichu.survey.campaign.LineDrafts;
import org.tuichu.survey.campaign.Reported;
import org.tuichu.survey.campaign.RowField;
import org.tuichu.survey.review.ReviewMove.State;

/// Tells which confirmed rows enter the register together: those that say the name and code of an enterprise that is
/// there, one device with all that the register asks, and nothing that is written like a line of it. Of every other row
/// it says why not.
@Component
class CertainRows {
    /// Rows that enter at once, and those that are shown as left.
    static final int MOST = 200;

    /// Pages of confirmed rows that are looked at.
    private static final int PAGES = 10;

    private final ReviewReader reader;
    private final Register register;
    private final RowPlaces places;

    CertainRows(ReviewReader reader, Register register, RowPlaces places) {
        this.reader = reader;
        this.register = register;
        this.places = places;
    }

    sealed interface Looked {
        /// With its enterprise, what it collected of it and what the register has of that already.
        record Certain(
                ReviewedRow row,
                Register.Candidate enterprise,
                Register.SurveyedLine line,
                Register.Collected collected,
                List<Register.Compared> compared)
                implements Looked {
            /// What the register has and the row says otherwise; the register's stays.
            public List<Register.Compared> differing() {
                return compared.stream().filter(Register.Compared::differs).toList();
            }
        }

        record Left(ReviewedRow row, Why why) implements Looked {}
    }

    /// Why a person enters it by itself; each names a message `survey.registration.left.…`.
    enum Why {
        NO_ENTERPRISE,
        SEVERAL_DEVICES,
        NO_KIND,
        NO_STATE,
        /// As the register was, or as another row that was picked.
        ALIKE;

        /// In words that name the row.
        Fault of(ReviewedRow row) {
            var words = Fault.of("", "survey.registration.left." + this).words();
            var unit = row.report().unitName();
            return Fault.of("row", "survey.registration.fault.left", unit, row.ordinal(), words);
        }
    }

    /// In the order of the review.
    record Found(List<Looked.Certain> certain, List<Looked.Left> left) {}

    @Transactional(readOnly = true)
    Found of(UUID survey, Viewer viewer) {
        var filter = new ReviewReader.Filter(survey, null, null, State.CONFIRMED);
        var below = places.below(viewer);
        var certain = new ArrayList<Looked.Certain>();
        var left = new ArrayList<Looked.Left>();
        var page = reader.page(filter, 1, MOST);
        for (var number = 1; number <= Math.min(PAGES, page.paging().pages()) && certain.size() < MOST; number++) {
            var rows = number == 1
                    ? page.rows()
                    : reader.page(filter, number, MOST).rows();
            for (var row : rows) {
                switch (look(row, below, viewer)) {
                    case Looked.Certain one -> certain.add(one);
                    case Looked.Left one -> left.add(one);
                }
            }
        }
        return new Found(first(certain), first(left));
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(MOST, all.size()));
    }

    @Transactional(readOnly = true)
    Looked look(ReviewedRow row, Viewer viewer) {
        return look(row, places.below(viewer), viewer);
    }

    private Looked look(ReviewedRow row, List<Jurisdiction> below, Viewer viewer) {
        var read = Reported.read(row.cells());
        var lines = LineDrafts.of(read);
        var code = code(row);
        var enterprise = register.certain(row.cells().get(RowField.ENTERPRISE), code, viewer)
                .orElse(null);
        if (enterprise == null) {
            return new Looked.Left(row, Why.NO_ENTERPRISE);
        }
        if (lines.size() != 1) {
            return new Looked.Left(row, Why.SEVERAL_DEVICES);
        }
        var line = lines.getFirst();
        if (line.kind() == null) {
            return new Looked.Left(row, Why.NO_KIND);
        }
        if (line.state() == null) {
            return new Looked.Left(row, Why.NO_STATE);
        }
        if (!register.alike(enterprise.id(), code, line).isEmpty()) {
            return new Looked.Left(row, Why.ALIKE);
        }
        var collected = RegistrationForm.NOTHING.collected(CollectedFacts.of(row, read, below));
        var compared = register.compare(enterprise.id(), collected, viewer);
        return new Looked.Certain(row, enterprise, line, collected, compared);
    }

    static @Nullable String code(ReviewedRow row) {
        var code = row.cells().get(RowField.CREDIT_CODE);
        return code.isEmpty() ? null : code;
    }
}
