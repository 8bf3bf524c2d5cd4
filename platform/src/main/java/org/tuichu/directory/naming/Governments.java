package org.tuichu.directory.naming;

import java.util.List;

/// What the governments of places are called.
final class Governments {
    private Governments() {}

    /// `敦仁街道` → `敦仁街道办事处`; `田庄台镇` → `田庄台镇人民政府`; nothing certain for a zone.
    static List<String> fullNames(Place place) {
        return switch (place.level()) {
            case ZONE -> List.of();
            case TOWN ->
                place.name().endsWith("街道")
                        ? List.of(place.name() + "办事处")
                        : isTown(place) ? List.of(place.name() + "人民政府") : List.of();
            case PROVINCE, CITY, COUNTY -> List.of(place.name() + "人民政府");
        };
    }

    static boolean isStreet(Place place) {
        return place.name().endsWith("街道");
    }

    static boolean isTown(Place place) {
        return place.name().endsWith("镇")
                || place.name().endsWith("乡")
                || place.name().endsWith("苏木");
    }

    static boolean isPark(Place place) {
        var name = place.name();
        return name.contains("园") || name.contains("开发区") || name.contains("高新区") || name.contains("新区");
    }
}
