package org.tuichu.programmes.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitMatch;

/// What the page of a plan's unit names shows; `units` are those of the place, to choose another one.
record UnitsPage(ProgrammeRow programme, boolean editable, List<UnitNames.NamedUnit> names, List<Unit> units) {
    private static final BigDecimal LIKELY = new BigDecimal("0.60");

    public long open() {
        return names.stream().filter(name -> name.proposed() != null).count();
    }

    public long confirmed() {
        return names.size() - open();
    }

    /// Names whose match is certain enough to be taken without looking.
    public List<UnitNames.NamedUnit> certain() {
        return names.stream().filter(UnitNames.NamedUnit::sure).toList();
    }

    /// Names for which a unit would be created.
    public List<UnitNames.NamedUnit> fresh() {
        return names.stream().filter(UnitNames.NamedUnit::fresh).toList();
    }

    /// The key of a confidence in words.
    public String inWords(BigDecimal confidence) {
        if (confidence.compareTo(UnitMatch.CERTAIN) >= 0) {
            return "intake.units.sure";
        }
        return confidence.compareTo(LIKELY) >= 0 ? "intake.units.likely" : "intake.units.doubtful";
    }

    /// From how many per cent on a match is taken without asking.
    public int certainPercent() {
        return percent(UnitMatch.CERTAIN);
    }

    /// In per cent.
    public int percent(BigDecimal confidence) {
        return confidence.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
}
