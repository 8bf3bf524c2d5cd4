package org.tuichu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tuichu.PlatformTest;
import org.tuichu.access.DemoAccount;
import org.tuichu.access.DemoAccounts;
import org.tuichu.access.DemoUnit;
import org.tuichu.database.Scope;
import org.tuichu.directory.BusinessDates;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.JurisdictionLevel;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.Units;
import org.tuichu.programmes.Place;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.ProgrammeOpening;

/// Somebody can sign in where a plan of the folder comes from.
@PlatformTest
class PlacesOfFolderTest {
    private final Jurisdictions jurisdictions;
    private final Units units;
    private final BusinessDates dates;

    PlacesOfFolderTest(Jurisdictions jurisdictions, Units units, BusinessDates dates) {
        this.jurisdictions = jurisdictions;
        this.units = units;
        this.dates = dates;
    }

    @Test
    void haveTheirOfficeItsAccountsAndADayInTheYearOfThePlan() {
        var named = place("文夹甲县");
        var unnamed = place("文夹乙区");
        var accounts = new Accounts();
        seed(
                accounts,
                taken(named, 2020, "县工业商务和科技信息局"),
                taken(unnamed, 2018, null),
                taken(named, 2020, "县工业商务和科技信息局"));

        assertThat(accounts.of(named)).extracting(DemoUnit::name).containsExactly("县工业商务和科技信息局");
        assertThat(accounts.of(unnamed)).extracting(DemoUnit::name).containsExactly("区工业和信息化局");
        assertThat(accounts.of(named)).allMatch(DemoUnit::office);
        assertThat(Scope.PROGRAM.call(() -> dates.moved(named.id()))).contains(LocalDate.of(2020, 8, 15));
        assertThat(Scope.PROGRAM.call(() -> dates.moved(unnamed.id()))).contains(LocalDate.of(2018, 8, 15));
    }

    private void seed(Accounts accounts, ProgrammeOpening.Read... read) {
        var settings = new DemoSettings(null, Path.of("plans"));
        var opening = new FolderOnly(List.of(read));
        new DemoSeed(opening, new SamplePlace(jurisdictions, units), units, dates, accounts, settings).seed();
    }

    private Place place(String name) {
        Jurisdiction made = Scope.PROGRAM.call(() -> jurisdictions.addInvented(name, JurisdictionLevel.COUNTY, null));
        return new Place(made.id(), made.fullName(), made.path());
    }

    private static ProgrammeOpening.Read taken(
            Place place, int year, @org.jspecify.annotations.Nullable String office) {
        var opened = new ProgrammeOpening.Opened(new ProgrammeId(UUID.randomUUID()), place, year);
        return new ProgrammeOpening.Read.Taken("plan.txt", opened, office);
    }

    /// Without the built-in packs.
    private record FolderOnly(List<Read> files) implements ProgrammeOpening {
        @Override
        public List<String> packs() {
            return List.of();
        }

        @Override
        public Opened open(String pack) {
            throw new IllegalStateException(pack);
        }

        @Override
        public List<Read> readFolder(Path folder) {
            return files;
        }
    }

    /// Notes for whom accounts were asked.
    private static final class Accounts implements DemoAccounts {
        private final List<DemoUnit> asked = new ArrayList<>();

        List<DemoUnit> of(Place place) {
            return asked.stream()
                    .filter(unit -> unit.jurisdictionId().equals(place.id()))
                    .toList();
        }

        @Override
        public void create(List<DemoUnit> units) {
            asked.addAll(units);
        }

        @Override
        public List<DemoAccount> list() {
            return List.of();
        }

        @Override
        public String password() {
            return "";
        }

        @Override
        public String summary() {
            return "";
        }
    }
}
