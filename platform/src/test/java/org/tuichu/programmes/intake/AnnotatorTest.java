package org.tuichu.programmes.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tuichu.TestClock;
import org.tuichu.plan.Duty.Dimension;
import org.tuichu.plan.Duty.Role;
import org.tuichu.plan.PlanText;
import org.tuichu.plan.Span;
import org.tuichu.programmes.ProgrammeStatus;
import org.tuichu.programmes.intake.AnnotatedText.Block;
import org.tuichu.programmes.intake.AnnotatedText.Piece;
import org.tuichu.programmes.intake.AnnotatedText.Region;

/// Marks and duties over a text, whose places are told by letters: `0123456789`.
class AnnotatorTest {
    private static final String TEXT = "0123456789";

    @Test
    void aTextWithoutMarksIsOnePiece() {
        assertThat(regions(List.of(), List.of())).containsExactly(region(null, null, piece("0123456789", "", null)));
    }

    @Test
    void aDutyIsARegionWithAnAnchor() {
        assertThat(regions(List.of(duty(0, 2, 5)), List.of()))
                .containsExactly(
                        region(null, null, piece("01", "", null)),
                        region(0, "t-0", piece("234", "", 0)),
                        region(null, null, piece("56789", "", null)));
    }

    @Test
    void theInnermostOfNestedDutiesIsMeantAndEachIsAnchoredOnce() {
        assertThat(regions(List.of(duty(0, 0, 10), duty(1, 4, 6)), List.of()))
                .extracting(Region::duty, Region::anchor)
                .containsExactly(tuple(0, "t-0"), tuple(1, "t-1"), tuple(0, null));
    }

    @Test
    void aMarkIsAPieceOfItsRegion() {
        assertThat(regions(List.of(duty(0, 2, 8, unit(4, 6))), List.of()).get(1))
                .isEqualTo(region(0, "t-0", piece("23", "", 0), piece("45", "m-unit", 0), piece("67", "", 0)));
    }

    @Test
    void marksThatOverlapAreCutWhereTheLookChanges() {
        var pieces = pieces(List.of(duty(0, 0, 10, unit(2, 6), unit(4, 8))), List.of());
        assertThat(pieces)
                .extracting(Piece::text, Piece::css)
                .containsExactly(
                        tuple("01", ""),
                        tuple("23", "m-unit"),
                        tuple("45", "m-unit"),
                        tuple("67", "m-unit"),
                        tuple("89", ""));
    }

    @Test
    void eachOfTwoProblemsAtOnePlaceHasAnAddress() {
        var both = pieces(List.of(), List.of(problem(0, 2, 6, null), problem(1, 2, 6, null)));
        assertThat(both.get(1).anchor()).isEqualTo("q-0");
        assertThat(both.get(1).more()).containsExactly(1);
    }

    @Test
    void aProblemIsALandmarkWhereItBeginsUntilItIsSettled() {
        var open = pieces(List.of(duty(0, 0, 10, unit(3, 5))), List.of(problem(7, 2, 6, null)));
        assertThat(open)
                .extracting(Piece::text, Piece::css, Piece::problems)
                .containsExactly(
                        tuple("01", "", List.of()),
                        tuple("2", "m-problem", List.of(7)),
                        tuple("34", "m-unit m-problem", List.of()),
                        tuple("5", "m-problem", List.of()),
                        tuple("6789", "", List.of()));
        assertThat(pieces(List.of(), List.of(problem(7, 2, 6, "office")))).hasSize(1);
    }

    @Test
    void spansOutsideTheTextAndRemovedDutiesAreLeftOut() {
        var removed = removed(duty(1, 2, 5));
        var pieces = pieces(List.of(duty(0, 8, 99), removed), List.of(problem(0, -1, 3, null), problem(1, 5, 5, null)));
        assertThat(pieces).extracting(Piece::text).containsExactly(TEXT);
    }

    @Test
    void aTableIsDrawnCellByCellWithoutItsSeparators() {
        // 甲 \t 1 \n \t 2 \n 乙: a table of one row with two cells between two lines.
        var text = "甲\n\t1\n\t2\n乙";
        var table = new PlanText.Table(
                new Span(2, 8), List.of(new PlanText.Row(List.of(cell(3, 4), cell(6, 7), cell(6, 7)))));
        var blocks = Annotator.annotate(new PlanText(text, List.of(table)), view(List.of(duty(0, 3, 7)), List.of()))
                .blocks();
        assertThat(blocks).hasSize(3);
        assertThat(blocks.get(0)).isInstanceOf(Block.Flow.class);
        assertThat(blocks.get(2)).isInstanceOf(Block.Flow.class);
        var cells = ((Block.Table) blocks.get(1)).rows().getFirst().cells();
        assertThat(cells).extracting(AnnotatorTest::text).containsExactly("1", "2", "");
        assertThat(cells.get(0).getFirst().anchor()).isEqualTo("t-0");
        assertThat(cells.get(1).getFirst())
                .extracting(Region::duty, Region::anchor)
                .containsExactly(0, null);
    }

    /// Nothing is lost and nothing is drawn twice, however marks and duties lie.
    @Test
    void allPiecesTogetherAreTheText() {
        for (int from = 0; from < TEXT.length(); from++) {
            for (int to = from + 1; to <= TEXT.length(); to++) {
                var pieces = pieces(
                        List.of(duty(0, from, to, unit(2, 7)), duty(1, 3, 6, unit(from, to))),
                        List.of(problem(0, from, to, null)));
                assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining()))
                        .as(from + " to " + to)
                        .isEqualTo(TEXT);
            }
        }
    }

    private static List<Piece> pieces(List<DutyView> duties, List<ProgrammeView.Problem> problems) {
        return regions(duties, problems).stream()
                .flatMap(region -> region.pieces().stream())
                .toList();
    }

    private static List<Region> regions(List<DutyView> duties, List<ProgrammeView.Problem> problems) {
        var blocks = Annotator.annotate(new PlanText(TEXT, List.of()), view(duties, problems))
                .blocks();
        return ((Block.Flow) blocks.getFirst()).regions();
    }

    private static Region region(@Nullable Integer duty, @Nullable String anchor, Piece... pieces) {
        return new Region(duty, anchor, List.of(pieces));
    }

    private static Piece piece(String text, String css, @Nullable Integer duty) {
        return new Piece(text, css, duty, List.of());
    }

    private static String text(List<Region> cell) {
        return cell.stream()
                .flatMap(region -> region.pieces().stream())
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static PlanText.Cell cell(int start, int end) {
        return new PlanText.Cell(new Span(start, end));
    }

    private static DutyView.Unit unit(int start, int end) {
        return new DutyView.Unit(UUID.randomUUID(), "县工信局", Role.LEAD, false, start, end);
    }

    private static DutyView duty(int ordinal, int start, int end, DutyView.Unit... units) {
        return new DutyView(row(ordinal, start, end, null), List.of(units), List.of(), List.of(), List.of());
    }

    private static DutyView removed(DutyView duty) {
        var row = duty.duty();
        var start = java.util.Objects.requireNonNull(row.spanStart());
        var end = java.util.Objects.requireNonNull(row.spanEnd());
        return new DutyView(row(row.ordinal(), start, end, "office"), List.of(), List.of(), List.of(), List.of());
    }

    private static DutyRow row(int ordinal, int start, int end, @Nullable String removedBy) {
        return new DutyRow(
                UUID.randomUUID(),
                ordinal,
                "一/" + ordinal,
                "heading",
                "text",
                start,
                end,
                Dimension.ENERGY,
                null,
                null,
                null,
                null,
                removedBy,
                null,
                null);
    }

    private static ProgrammeView.Problem problem(int ordinal, int start, int end, @Nullable String settledBy) {
        return new ProgrammeView.Problem(ordinal, "MISPRINT", "message", start, end, settledBy, null, null);
    }

    private static ProgrammeView view(List<DutyView> duties, List<ProgrammeView.Problem> problems) {
        var programme = new ProgrammeRow(
                UUID.randomUUID(),
                1,
                "Z1",
                "虚构县",
                "/Z1/",
                2026,
                "title",
                null,
                null,
                null,
                null,
                ProgrammeStatus.DRAFT,
                null,
                null,
                true,
                null,
                "test",
                null,
                OffsetDateTime.ofInstant(TestClock.START, ZoneOffset.UTC),
                null,
                null,
                null);
        return new ProgrammeView(programme, duties, List.of(), List.of(), problems, List.of());
    }
}
