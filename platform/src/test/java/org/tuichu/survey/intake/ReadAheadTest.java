package org.tuichu.survey.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class ReadAheadTest {
    @Test
    void allIsHandedOutInItsOrderAndNothingAskedBehindTheEnd() {
        var asked = new AtomicInteger();
        Iterator<List<String>> source =
                List.of(List.of("1", "2"), List.of("3"), List.<String>of()).iterator();
        try (var ahead = new ReadAhead<>(() -> {
            asked.incrementAndGet();
            return source.next();
        })) {
            assertThat(ahead.next()).containsExactly("1", "2");
            assertThat(ahead.next()).containsExactly("3");
            assertThat(ahead.next()).isEmpty();
            assertThat(ahead.next()).isEmpty();
        }
        assertThat(asked).hasValue(3);
    }

    @Test
    void whatComesNextIsReadWhileOthersWork() throws InterruptedException {
        var second = new CountDownLatch(2);
        try (var ahead = new ReadAhead<>(() -> {
            second.countDown();
            return List.of("a");
        })) {
            ahead.next();
            second.await();
        }
        assertThat(second.getCount()).isZero();
    }

    @Test
    void whatTheSourceThrowsIsThrownToWhoeverReads() {
        var refused = new IllegalStateException("row 7");
        try (var ahead = new ReadAhead<String>(() -> {
            throw refused;
        })) {
            assertThatThrownBy(ahead::next).isSameAs(refused);
        }
    }
}
