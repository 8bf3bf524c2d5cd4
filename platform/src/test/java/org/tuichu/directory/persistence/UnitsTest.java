package org.tuichu.directory.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.tuichu.PlatformTest;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.JurisdictionLevel;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.ProposedUnit;
import org.tuichu.directory.ProposedUnit.Member;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitChange;
import org.tuichu.directory.UnitDirectory;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.UnitMatch;
import org.tuichu.directory.UnitName;
import org.tuichu.directory.UnitQuery;
import org.tuichu.directory.Units;

@PlatformTest
class UnitsTest {
    private static final AtomicInteger PLACES = new AtomicInteger();

    private final Jurisdictions jurisdictions;
    private final Units units;
    private final UnitDirectory directory;

    private final Jurisdiction city;
    private final Jurisdiction county;
    private final Jurisdiction sibling;
    private final Scope own;

    UnitsTest(Jurisdictions jurisdictions, Units units, UnitDirectory directory) {
        this.jurisdictions = jurisdictions;
        this.units = units;
        this.directory = directory;
        this.city = invented(PLACES.incrementAndGet() + "号市", JurisdictionLevel.CITY, null);
        this.county = invented("甲县", JurisdictionLevel.COUNTY, city.id());
        this.sibling = invented("乙县", JurisdictionLevel.COUNTY, city.id());
        this.own = Scope.of(county.path());
    }

    @Test
    void createsAUnitOnceWithItsAliases() {
        var first = create("县工信局", "甲县工业和信息化局");
        var second = create("县工信局", "县经信局");
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(own.call(() -> units.names(first.id())))
                .extracting(UnitName::name)
                .containsExactlyInAnyOrder("甲县工业和信息化局", "县经信局");
    }

    @Test
    void aClassBringsItsMembers() {
        var town = new Member("110101001", "东镇", UnitFunction.TOWN, List.of("东镇人民政府"));
        var proposal =
                new ProposedUnit(county.id(), "各乡镇", UnitKind.CLASS, UnitFunction.TOWN, null, List.of(), List.of(town));
        var group = own.call(() -> units.create(proposal));
        var members = own.call(() -> units.members(group.id()));
        assertThat(members)
                .extracting(Unit::name, Unit::placeId, Unit::function)
                .containsExactly(tuple("东镇", "110101001", UnitFunction.TOWN));
        assertThat(own.call(() -> units.classesOf(members.getFirst().id()))).containsExactly(group);
        assertThat(own.call(() -> units.create(proposal))).isEqualTo(group);
    }

    @Test
    void theFormerNameStaysFindable() {
        var unit = create("县环保局");
        var changed = own.call(() -> units.rename(unit.id(), 1, "县生态环境局", LocalDate.of(2019, 3, 1)));
        assertThat(changed).isInstanceOfSatisfying(UnitChange.Changed.class, done -> {
            assertThat(done.unit().name()).isEqualTo("县生态环境局");
            assertThat(done.unit().version()).isEqualTo(2);
        });
        assertThat(own.call(() -> units.names(unit.id())))
                .containsExactly(new UnitName("县环保局", null, LocalDate.of(2019, 2, 28)));
    }

    @Test
    void aStaleChangeIsRefusedWithWhatStandsThere() {
        var unit = create("县财政局");
        own.call(() -> units.addAlias(unit.id(), 1, UnitName.undated("财政局")));
        var late = own.call(() -> units.rename(unit.id(), 1, "县财税局", null));
        assertThat(late).isInstanceOfSatisfying(UnitChange.Stale.class, stale -> {
            assertThat(stale.current().version()).isEqualTo(2);
            assertThat(stale.current().name()).isEqualTo("县财政局");
        });
    }

    @Test
    void aNameIsBorneByOneUnit() {
        var unit = create("县科技局");
        var other = create("县商务局");
        assertThat(own.call(() -> units.rename(unit.id(), 1, "县商务局", null))).isEqualTo(new UnitChange.NameTaken(other));
    }

    @Test
    void oneUnitHousesTheOffice() {
        var first = create("县发改局");
        var second = create("县工信局");
        own.run(() -> units.markOffice(first.id()));
        own.run(() -> units.markOffice(second.id()));
        assertThat(own.call(() -> units.inJurisdiction(county.id())))
                .extracting(Unit::name, Unit::office)
                .containsExactly(tuple("县工信局", true), tuple("县发改局", false));
    }

    @Test
    void aSiblingCountySeesNothing() {
        var unit = create("县审计局");
        var theirs = Scope.of(sibling.path());
        assertThat(theirs.call(() -> units.find(unit.id()))).isEmpty();
        assertThat(theirs.call(() -> units.inJurisdiction(county.id()))).isEmpty();
        assertThat(theirs.call(() -> units.names(unit.id()))).isEmpty();
        assertThat(theirs.call(() -> units.rename(unit.id(), 1, "x", null))).isEqualTo(new UnitChange.NotOurs());
    }

    @Test
    void theLevelAboveReadsAndDoesNotWrite() {
        var unit = create("县统计局");
        var above = Scope.of(city.path());
        assertThat(above.call(() -> units.find(unit.id()))).contains(unit);
        assertThat(above.call(() -> units.rename(unit.id(), 1, "x", null))).isEqualTo(new UnitChange.NotOurs());
        assertThat(above.call(() -> units.addAlias(unit.id(), 1, UnitName.undated("x"))))
                .isEqualTo(new UnitChange.NotOurs());
        assertThatThrownBy(() -> above.call(() -> units.create(proposal("县司法局"))))
                .isInstanceOf(DataAccessException.class);
        assertThat(own.call(() -> units.find(unit.id()))).contains(unit);
    }

    @Test
    void withoutAScopeThereIsNothing() {
        var unit = create("县水利局");
        assertThat(units.find(unit.id())).isEmpty();
    }

    @Test
    void listsPageByPage() {
        create("县财政局", "财政");
        create("县工信局");
        create("县审计局");
        var first = own.call(() -> units.list(new UnitQuery(county.path(), null, null, null, 0, 2)));
        assertThat(first.total()).isEqualTo(3);
        assertThat(first.pages()).isEqualTo(2);
        assertThat(first.rows()).extracting(row -> row.unit().name()).containsExactly("县财政局", "县工信局");
        var last = own.call(() -> units.list(new UnitQuery(county.path(), null, null, null, 1, 2)));
        assertThat(last.rows()).extracting(row -> row.unit().name()).containsExactly("县审计局");
        var byAlias = own.call(() -> units.list(new UnitQuery(county.path(), null, "财政", null, 0, 10)));
        assertThat(byAlias.rows()).extracting(row -> row.unit().name()).containsExactly("县财政局");
        var byFunction = own.call(() -> units.list(new UnitQuery(city.path(), UnitFunction.ENERGY, null, null, 0, 10)));
        assertThat(byFunction.rows()).isEmpty();
    }

    @Test
    void matchesTheNamesOfAPlanWithWhatIsKnown() {
        var unit = create("县工业和信息化局", "县经委");
        own.run(() -> units.addAlias(unit.id(), new UnitName("县经贸局", null, LocalDate.of(2010, 1, 1))));
        var matches = own.call(() ->
                directory.match(county.id(), LocalDate.of(2021, 1, 1), List.of("县工信局", "县经委", "县经贸局", "县财政局", "各乡镇")));
        assertThat(matches).extracting(UnitMatch::name).containsExactly("县工信局", "县经委", "县经贸局", "县财政局", "各乡镇");
        assertThat(matches)
                .extracting(match -> match.certain()
                        .map(found -> found.confidence() + " " + found.reason())
                        .orElse("-"))
                .containsExactly("0.93 ALIAS", "0.98 ALIAS", "0.95 FORMER_NAME", "-", "-");
        assertThat(matches.get(3).proposal().name()).isEqualTo("县财政局");
        assertThat(matches.get(3).proposal().aliases()).containsExactly(county.fullName() + "财政局");
    }

    private ProposedUnit proposal(String name, String... aliases) {
        return new ProposedUnit(
                county.id(), name, UnitKind.BODY, UnitFunction.OTHER, null, List.of(aliases), List.of());
    }

    private Unit create(String name, String... aliases) {
        return own.call(() -> units.create(proposal(name, aliases)));
    }

    private Jurisdiction invented(String name, JurisdictionLevel level, @Nullable String parent) {
        return Scope.PROGRAM.call(() -> jurisdictions.addInvented(name, level, parent));
    }
}
