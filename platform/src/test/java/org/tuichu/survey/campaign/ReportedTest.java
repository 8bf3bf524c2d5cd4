package org.tuichu.survey.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tuichu.statute.line.Fact;

/// A row that was typed in is read as that of a table.
class ReportedTest {
    private static Cells kiln(String kind) {
        return new Cells(Map.of(
                RowField.ENTERPRISE, "虚构县水泥厂", RowField.DEVICE, "水泥窑", RowField.MODEL, "Φ2.9m", RowField.KIND, kind));
    }

    @Test
    void aFieldOfItsOwnSaysTheKind() {
        var row = Reported.read(kiln("机立窑"));
        assertThat(row.problems()).isEmpty();
        assertThat(row.lines()).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo("cement_kiln");
            assertThat(line.facts()).contains(new Fact("kiln_kind", new Fact.Value.Term("shaft"), "机立窑", null, 1));
        });
    }

    /// As the register gets it, whose lines have no such field.
    @Test
    void theLineOfTheRegisterIsDescribedWithIt() {
        assertThat(LineDrafts.of(Reported.read(kiln("机立窑")))).singleElement().satisfies(draft -> {
            assertThat(draft.description()).isEqualTo("水泥窑 Φ2.9m 机立窑");
            assertThat(draft.name()).isEqualTo("机立窑");
        });
    }
}
