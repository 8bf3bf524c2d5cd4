package org.tuichu.exitlists.list;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tuichu.directory.BusinessDates;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.programmes.ProgrammeHead;
import org.tuichu.shell.Paging;

/// What is in force on a day in the place of a programme and below it.
@Component
class InForce {
    private final Jurisdictions jurisdictions;
    private final EntryReader entries;
    private final BusinessDates dates;

    InForce(Jurisdictions jurisdictions, EntryReader entries, BusinessDates dates) {
        this.jurisdictions = jurisdictions;
        this.entries = entries;
        this.dates = dates;
    }

    /// `day` null means today in the place.
    InForcePage of(ProgrammeHead programme, @Nullable LocalDate day, int page, int size) {
        var place = programme.jurisdictionId();
        var path = jurisdictions.find(place).map(Jurisdiction::path).orElseThrow();
        var asked = Objects.requireNonNullElseGet(day, () -> dates.today(place));
        var held = new EntryReader.Held(path, programme.year(), asked);
        var paging = Paging.within(page, size, entries.count(held));
        UUID id = programme.id().value();
        return new InForcePage(id, asked, paging, entries.held(held, paging), Curve.of(entries.portions(held, place)));
    }

    /// All of it, page by page while it is read.
    Stream<Change.Numbered> all(ProgrammeHead programme, InForcePage page) {
        var path = jurisdictions
                .find(programme.jurisdictionId())
                .map(Jurisdiction::path)
                .orElseThrow();
        var held = new EntryReader.Held(path, programme.year(), page.day());
        var paging = page.paging();
        return IntStream.rangeClosed(1, paging.pages())
                .boxed()
                .flatMap(number -> entries.held(held, new Paging(number, paging.size(), paging.total())).stream());
    }
}
