package org.tuichu.directory.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.tuichu.PlatformTest;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.JurisdictionLevel;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.Jurisdictions.ZoneAdded;
import org.tuichu.directory.NewZone;

@PlatformTest
class JurisdictionsTest {
    private final Jurisdictions jurisdictions;
    private final ShippedPlacesLoading loading;

    JurisdictionsTest(Jurisdictions jurisdictions, ShippedPlacesLoading loading) {
        this.jurisdictions = jurisdictions;
        this.loading = loading;
    }

    @Test
    void knowsTheShippedPlaces() {
        var dawa = jurisdictions.byCode("211104").orElseThrow();
        assertThat(dawa)
                .isEqualTo(new Jurisdiction(
                        "211104",
                        "211104",
                        "大洼区",
                        "盘锦市大洼区",
                        JurisdictionLevel.COUNTY,
                        "211100",
                        "/210000/211100/211104/",
                        false,
                        null,
                        null,
                        null,
                        null));
        assertThat(jurisdictions.children("211104"))
                .hasSize(16)
                .extracting(Jurisdiction::name)
                .contains("田庄台镇");
        assertThat(jurisdictions.provinces())
                .filteredOn(place -> !place.invented())
                .hasSize(34);
    }

    @Test
    void findsManyAtOnceAndLeavesOutTheUnknown() {
        assertThat(jurisdictions.find(Set.of("211104", "110000", "nowhere")).values())
                .extracting(Jurisdiction::id, Jurisdiction::name)
                .containsExactlyInAnyOrder(tuple("211104", "大洼区"), tuple("110000", "北京市"));
        assertThat(jurisdictions.find(Set.of())).isEmpty();
    }

    @Test
    void aSecondStartLoadsNothing() {
        assertThat(Scope.PROGRAM.call(() -> loading.load(ShippedPlaces.edition(), ShippedPlaces::read)))
                .isZero();
    }

    @Test
    void aLaterEditionRenamesAndKeepsZonesOfPeople() {
        var zone = added(new NewZone("110101", "编外新城", null, "keeper"), "/110000/110101/");
        var edition = new ShippedPlaces(List.of(new ShippedPlaces.Place(
                "110101001",
                "110101001",
                "新东华门街道",
                "北京市东城区新东华门街道",
                JurisdictionLevel.TOWN,
                "110101",
                "/110000/110101/110101001/")));
        assertThat(Scope.PROGRAM.call(() -> loading.load("later", () -> edition)))
                .isEqualTo(1);
        assertThat(jurisdictions.find("110101001").orElseThrow().name()).isEqualTo("新东华门街道");
        assertThat(jurisdictions.find(zone.id())).contains(zone);
        assertThat(Scope.PROGRAM.call(() -> loading.load(ShippedPlaces.edition(), ShippedPlaces::read)))
                .isEqualTo(1);
        assertThat(jurisdictions.find("110101001").orElseThrow().name()).isEqualTo("东华门街道");
    }

    @Test
    void tellsThePathFromTheProvinceDown() {
        assertThat(jurisdictions.pathOf("500102006"))
                .extracting(Jurisdiction::name)
                .containsExactly("重庆市", "涪陵区", "敦仁街道");
    }

    @Test
    void findsByTheNameOfAPlan() {
        assertThat(jurisdictions.byName("盘锦市大洼区").orElseThrow().id()).isEqualTo("211104");
        assertThat(jurisdictions.byName("涪陵区").orElseThrow().id()).isEqualTo("500102");
        assertThat(jurisdictions.byName("惠州市").orElseThrow().id()).isEqualTo("441300");
        assertThat(jurisdictions.byName("朝阳区")).isEmpty();
        assertThat(jurisdictions.byName("无此区")).isEmpty();
    }

    @Test
    void searchesInPinyinOrderHigherLevelsFirst() {
        assertThat(jurisdictions.search("大洼", 3))
                .extracting(Jurisdiction::fullName)
                .containsExactly("盘锦市大洼区", "盘锦市大洼区大洼街道", "盘锦市大洼区东风镇");
        assertThat(jurisdictions.search("忻州", 2)).extracting(Jurisdiction::name).containsExactly("忻州市", "保德县");
        assertThat(jurisdictions.search("211104", 5))
                .extracting(Jurisdiction::name)
                .containsExactly("大洼区");
        assertThat(jurisdictions.search("100%", 5)).isEmpty();
        assertThat(jurisdictions.search(" ", 5)).isEmpty();
    }

    @Test
    void addsAZoneOnceUnderTheOwnPlace() {
        var zone = new NewZone("140900", "测试风景区", null, "keeper");
        var first = added(zone, "/140000/140900/");
        assertThat(first.fullName()).isEqualTo("忻州市测试风景区");
        assertThat(Scope.of("/140000/140900/").call(() -> jurisdictions.addZone(zone)))
                .isEqualTo(new ZoneAdded.AlreadyThere(first));
        assertThat(jurisdictions.children("140900")).contains(first);
    }

    @Test
    void addsNoZoneUnderAnotherPlace() {
        var zone = new NewZone("140900", "别处新区", null, "keeper");
        assertThatThrownBy(() -> Scope.of("/140000/").call(() -> jurisdictions.addZone(zone)))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jurisdictions.addZone(zone)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void anInventedPlaceSaysSo() {
        var city = Scope.PROGRAM.call(() -> jurisdictions.addInvented("虚构市", JurisdictionLevel.CITY, null));
        var county = Scope.PROGRAM.call(() -> jurisdictions.addInvented("测试区", JurisdictionLevel.COUNTY, city.id()));
        assertThat(county.invented()).isTrue();
        assertThat(county.code()).isNull();
        assertThat(county.fullName()).isEqualTo("虚构市测试区");
        assertThat(Scope.PROGRAM.call(() -> jurisdictions.addInvented("测试区", JurisdictionLevel.COUNTY, city.id())))
                .isEqualTo(county);
        assertThat(jurisdictions.byName("虚构市测试区")).contains(county);
    }

    private Jurisdiction added(NewZone zone, String path) {
        return ((ZoneAdded.Added) Scope.of(path).call(() -> jurisdictions.addZone(zone))).zone();
    }
}
