package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuichu.PlatformTest;
import org.tuichu.database.Scope;
import org.tuichu.directory.JurisdictionLevel;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.ProposedUnit;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.Units;

@PlatformTest
class DeskOfUnitTest {
    private final DeskOfUnit desks;
    private final Jurisdictions jurisdictions;
    private final Units units;

    DeskOfUnitTest(DeskOfUnit desks, Jurisdictions jurisdictions, Units units) {
        this.desks = desks;
        this.jurisdictions = jurisdictions;
        this.units = units;
    }

    @Test
    void whoGovernsAPlaceBelowSitsAboveAndGovernsBelow() {
        Scope.PROGRAM.run(() -> {
            var city = jurisdictions.addInvented("有县的市", JurisdictionLevel.CITY, null);
            var county = jurisdictions.addInvented("市里的县", JurisdictionLevel.COUNTY, city.id());
            var unit = units.create(new ProposedUnit(
                    city.id(), "市里的县人民政府", UnitKind.BODY, UnitFunction.GOVERNMENT, county.id(), List.of(), List.of()));
            var desk = desks.find(unit.id().value());
            assertThat(desk.jurisdictionPath()).isEqualTo(city.path());
            assertThat(desk.governs()).isEqualTo(county.path());
        });
    }
}
