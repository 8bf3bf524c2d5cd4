package org.tuichu.programmes.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.tuichu.PlatformTest;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.follow.DeadlineState.Kind;
import org.tuichu.programmes.work.chain.Act;
import org.tuichu.shell.Paging;

/// The board of the county whose towns report every quarter.
@PlatformTest
class BoardTest {
    private static final String TOWN = "甲镇人民政府";
    private static final LocalDate SUMMER = LocalDate.of(2026, 6, 15);

    private final County county;
    private final Viewer office;
    private final BoardReader boards;
    private final AssignmentReader assignments;

    BoardTest(BeanFactory beans, BoardReader boards, AssignmentReader assignments) {
        this.county = County.working(beans, towns -> towns.addGoverningTowns(TOWN, "乙镇人民政府"));
        this.office = county.office(Role.CLERK);
        this.boards = boards;
        this.assignments = assignments;
    }

    /// The database counts by days that it is handed, a page of assignments by the state of each: both say the same.
    @Test
    void itCountsWhatTheStatesSayOnEachDay() {
        var clerk = county.person(TOWN, Role.CLERK);
        var quarter = county.given(clerk, "按季报送").getFirst().assignment().id();
        county.does(clerk, Act.RECEIVE, quarter);
        county.tells(clerk, Act.SUBMIT, quarter, "一季度", "a.txt");
        county.does(county.person(TOWN, Role.REVIEWER), Act.PASS, quarter);
        county.does(county.person(TOWN, Role.SIGNER), Act.SIGN, quarter);
        var all = county.in(office, () -> assignments.ofProgramme(county.programme));
        var days = LocalDate.of(2026, 2, 1).datesUntil(LocalDate.of(2026, 7, 5)).toList();
        var whole = county.in(
                office,
                () -> days.stream()
                        .map(day -> board(day, new Board.Filter(null, null, Board.Sort.UNIT), 1, 50)
                                .whole())
                        .toList());
        assertThat(whole)
                .extracting(count -> List.of(count.overdue(), count.dueSoon(), count.late()))
                .isEqualTo(days.stream()
                        .map(day -> List.of(
                                standing(all, day, Kind.OVERDUE),
                                standing(all, day, Kind.DUE_TODAY, Kind.DUE_WEEK, Kind.DUE_SOON),
                                standing(all, day, Kind.LATE)))
                        .toList());
        assertThat(whole.getLast().overdue()).isPositive();
        assertThat(whole.getLast().toConfirm()).isEqualTo(1);
    }

    @Test
    void aPageIsPartOfTheWholeAndTheMostOverdueComeFirst() {
        var worst = new Board.Filter(null, null, Board.Sort.OVERDUE);
        var all = county.in(office, () -> board(SUMMER, worst, 1, 50));
        assertThat(all.rows()).extracting(row -> row.count().overdue()).isSortedAccordingTo((a, b) -> b - a);
        assertThat(all.rows().stream().mapToInt(row -> row.count().all()).sum()).isEqualTo(11);
        var second = county.in(office, () -> board(SUMMER, worst, 2, 1));
        assertThat(second.rows()).containsExactly(all.rows().get(1));
        assertThat(second.paging().total()).isEqualTo(all.rows().size());
        assertThat(second.whole()).isEqualTo(all.whole());
    }

    @Test
    void aPieceOfTheNameAndOneSortNarrowTheUnits() {
        var late = county.in(
                office, () -> board(SUMMER, new Board.Filter(" 甲镇 ", Board.Only.OVERDUE, Board.Sort.UNIT), 1, 50));
        assertThat(late.rows()).extracting(Board.Row::name).containsExactly(TOWN);
        var none = county.in(
                office, () -> board(SUMMER, new Board.Filter("甲镇", Board.Only.TO_CONFIRM, Board.Sort.UNIT), 1, 50));
        assertThat(none.rows()).isEmpty();
        assertThat(none.whole()).isEqualTo(late.whole());
    }

    /// Whatever the filter; the bureaus of the county count for the county itself.
    @Test
    void unitsAreAddedUpByThePlaceThatEachGoverns() {
        var none = new Board.Filter("nothing", null, Board.Sort.OVERDUE);
        var all = new Board.Filter(null, null, Board.Sort.OVERDUE);
        var board = county.in(office, () -> board(SUMMER, none, 1, 50));
        var units = county.in(office, () -> board(SUMMER, all, 1, 50)).rows();
        assertThat(board.places())
                .extracting(Board.Row::name)
                .containsExactlyInAnyOrder(
                        county.place.fullName(), county.place.fullName() + "甲镇", county.place.fullName() + "乙镇");
        assertThat(board.places())
                .filteredOn(row -> row.name().endsWith("甲镇"))
                .extracting(Board.Row::count)
                .isEqualTo(units.stream()
                        .filter(row -> row.name().equals(TOWN))
                        .map(Board.Row::count)
                        .toList());
        assertThat(board.places().stream().map(Board.Row::count).reduce(Board.Count::plus))
                .hasValue(board.whole());
    }

    private Board board(LocalDate day, Board.Filter filter, int page, int size) {
        return boards.board(county.programme, day, filter, total -> new Paging(page, size, total));
    }

    private static int standing(List<AssignmentLine> all, LocalDate day, Kind... kinds) {
        return (int) all.stream()
                .filter(line -> Stream.of(kinds)
                        .anyMatch(kind -> kind == line.deadline(day).kind()))
                .count();
    }
}
