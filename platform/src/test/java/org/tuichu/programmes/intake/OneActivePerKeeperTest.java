package org.tuichu.programmes.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.Planting;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.database.Scope;
import org.tuichu.programmes.Place;
import org.tuichu.programmes.ProgrammeId;

/// Of each keeper one programme is in force for a place and year: a city's plan for a county neither sees nor blocks
/// the county's own.
@PlatformTest
class OneActivePerKeeperTest {
    private static final String MOVE = "UPDATE programme SET jurisdiction_id = :place WHERE id = :id";

    private final BeanFactory beans;
    private final Programmes programmes;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final String city = Viewers.place();
    private final String county = city + "Y000001/";

    OneActivePerKeeperTest(
            BeanFactory beans, Programmes programmes, JdbcClient database, PlatformTransactionManager transactions) {
        this.beans = beans;
        this.programmes = programmes;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void aCityKeepsAPlanForACountyThatHasItsOwn() {
        var ofCounty = ProgrammeMother.active(beans, county);
        var ofCity = ProgrammeMother.active(beans, city);
        moveTo(placeOf(ofCounty), ofCity);
        assertThat(active(ofCounty, city)).isEqualTo(ofCity);
        assertThat(active(ofCounty, county)).isEqualTo(ofCounty);
    }

    @Test
    void oneKeeperHasNoTwoInForce() {
        var first = ProgrammeMother.active(beans, county);
        var second = ProgrammeMother.active(beans, county + "Z1/");
        assertThatThrownBy(() -> Scope.PROGRAM.run(() -> transaction.executeWithoutResult(status -> database.sql(
                                "UPDATE programme SET jurisdiction_id = :place, jurisdiction_path = :path WHERE id = :id")
                        .param("place", placeOf(first))
                        .param("path", county)
                        .param("id", second.value())
                        .update())))
                .isInstanceOf(DuplicateKeyException.class);
    }

    private void moveTo(String place, ProgrammeId id) {
        beans.getBean(Planting.class)
                .rows(() -> database.sql(MOVE)
                        .param("place", place)
                        .param("id", id.value())
                        .update());
    }

    private String placeOf(ProgrammeId id) {
        return Scope.PROGRAM
                .call(() -> programmes.find(id))
                .orElseThrow()
                .place()
                .id();
    }

    private ProgrammeId active(ProgrammeId like, String keeper) {
        return Scope.PROGRAM.call(() -> {
            var known = programmes.find(like).orElseThrow();
            return programmes
                    .active(new Place(known.jurisdictionId(), known.jurisdictionName(), keeper), known.year())
                    .orElseThrow()
                    .programmeId();
        });
    }
}
