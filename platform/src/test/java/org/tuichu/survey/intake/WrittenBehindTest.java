package org.tuichu.survey.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tuichu.survey.campaign.Cells;
import org.tuichu.survey.campaign.RowField;

@Timeout(10)
class WrittenBehindTest {
    private final List<String> written = new ArrayList<>();

    private static List<ReadRow> rows(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> new ReadRow(
                        number,
                        Fate.NEW,
                        null,
                        null,
                        new Cells(Map.of(RowField.ENTERPRISE, "甲厂")),
                        List.of(),
                        List.of(),
                        List.of()))
                .toList();
    }

    private boolean note(List<ReadRow> rows, int all) {
        written.add(rows.getFirst().number() + "–" + rows.getLast().number() + " of " + all);
        return true;
    }

    @Test
    void rowsAreWrittenInOrderAndCounted() {
        try (var behind = new WrittenBehind(this::note)) {
            assertThat(behind.write(rows(1, 3))).isTrue();
            assertThat(behind.write(rows(4, 6))).isTrue();
            assertThat(behind.write(rows(7, 7))).isTrue();
            assertThat(behind.written()).isTrue();
        }
        assertThat(written).containsExactly("1–3 of 3", "4–6 of 6", "7–7 of 7");
    }

    @Test
    void whoReadsGoesOnMeanwhile() throws InterruptedException {
        var readOn = new CountDownLatch(1);
        try (var behind = new WrittenBehind((rows, all) -> {
            waitFor(readOn);
            return note(rows, all);
        })) {
            behind.write(rows(1, 1));
            assertThat(written).isEmpty();
            readOn.countDown();
            assertThat(behind.written()).isTrue();
        }
        assertThat(written).containsExactly("1–1 of 1");
    }

    @Test
    void nothingIsWrittenOnceSomebodyCancelled() {
        try (var behind = new WrittenBehind((rows, all) -> {
            note(rows, all);
            return all < 2;
        })) {
            assertThat(behind.write(rows(1, 1))).isTrue();
            assertThat(behind.write(rows(2, 2))).isTrue();
            assertThat(behind.write(rows(3, 3))).isFalse();
            assertThat(behind.written()).isFalse();
        }
        assertThat(written).containsExactly("1–1 of 1", "2–2 of 2");
    }

    @Test
    void aBatchThatCouldNotBeWrittenEndsTheReading() {
        try (var behind = new WrittenBehind((rows, all) -> {
            throw new IllegalStateException("disk full");
        })) {
            behind.write(rows(1, 1));
            assertThatThrownBy(() -> behind.write(rows(2, 2)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("disk full");
            assertThatThrownBy(behind::written).hasMessage("disk full");
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
