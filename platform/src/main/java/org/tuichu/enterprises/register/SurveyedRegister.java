package org.tuichu.enterprises.register;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.enterprises.KnownLine;
import org.tuichu.enterprises.Register;

/// What the register shows of itself to a survey.
@Component
class SurveyedRegister implements Register {
    private final SurveyedMatches matches;
    private final KnownLines known;
    private final CompleteEnterprise complete;
    private final EnterSurveyed enter;

    SurveyedRegister(SurveyedMatches matches, KnownLines known, CompleteEnterprise complete, EnterSurveyed enter) {
        this.matches = matches;
        this.known = known;
        this.complete = complete;
        this.enter = enter;
    }

    @Override
    public List<Candidate> candidates(String name, @Nullable String creditCode, Viewer viewer) {
        return matches.candidates(name, creditCode, viewer);
    }

    @Override
    public Optional<Candidate> certain(String name, @Nullable String creditCode, Viewer viewer) {
        return matches.certain(name, creditCode, viewer);
    }

    @Override
    public List<Alike> alike(@Nullable EnterpriseId enterprise, @Nullable String creditCode, SurveyedLine line) {
        return matches.alike(enterprise, creditCode, line);
    }

    @Override
    public List<Confirmed> confirmedBy(UUID row) {
        return matches.confirmedBy(row);
    }

    @Override
    public Stream<KnownLine> known(String place) {
        return known.of(place);
    }

    @Override
    public Set<UUID> ended(Collection<UUID> rows) {
        return known.ended(rows);
    }

    @Override
    public List<Compared> compare(EnterpriseId enterprise, Collected collected, Viewer viewer) {
        return complete.compare(enterprise, collected, viewer);
    }

    @Override
    public Entered enter(SurveyedRow row, Viewer viewer) {
        return enter.enter(row, viewer);
    }
}
