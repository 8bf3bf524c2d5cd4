package org.tuichu.directory.naming;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.tuichu.directory.JurisdictionLevel;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.UnitName;

/// Places and units for the tests of matching.
final class Known {
    static final Place CHONGQING = new Place("500000", "重庆市", "重庆市", JurisdictionLevel.PROVINCE);
    static final Surroundings FULING = new Surroundings(
            new Place("500102", "涪陵区", "重庆市涪陵区", JurisdictionLevel.COUNTY),
            List.of(CHONGQING),
            List.of(
                    town("500102006", "敦仁街道"),
                    town("500102103", "南沱镇"),
                    town("500102206", "大木乡"),
                    town("500102400", "某农场"),
                    zone("Z500102-1", "涪陵高新区")));

    static final Place GUANGDONG = new Place("440000", "广东省", "广东省", JurisdictionLevel.PROVINCE);
    static final Surroundings HUIZHOU = new Surroundings(
            new Place("441300", "惠州市", "惠州市", JurisdictionLevel.CITY),
            List.of(GUANGDONG),
            List.of(county("441302", "惠城区"), county("441322", "博罗县"), zone("Z441300-1", "大亚湾经济技术开发区")));

    static final Surroundings ANJI = new Surroundings(
            new Place("330523", "安吉县", "湖州市安吉县", JurisdictionLevel.COUNTY),
            List.of(
                    new Place("330000", "浙江省", "浙江省", JurisdictionLevel.PROVINCE),
                    new Place("330500", "湖州市", "湖州市", JurisdictionLevel.CITY)),
            List.of());

    private Known() {}

    static Place town(String id, String name) {
        return new Place(id, name, name, JurisdictionLevel.TOWN);
    }

    static Place zone(String id, String name) {
        return new Place(id, name, name, JurisdictionLevel.ZONE);
    }

    static Place county(String id, String name) {
        return new Place(id, name, name, JurisdictionLevel.COUNTY);
    }

    static UnitId id(String name) {
        return new UnitId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    static KnownUnit body(UnitFunction function, String name, String... aliases) {
        var names = Arrays.stream(aliases).map(UnitName::undated).toList();
        return new KnownUnit(id(name), name, UnitKind.BODY, function, null, null, null, names);
    }

    static KnownUnit group(UnitFunction function, String name) {
        return new KnownUnit(id(name), name, UnitKind.CLASS, function, null, null, null, List.of());
    }
}
