package org.tuichu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tuichu.bench.TamperDrill.Outcome;

/// The drill of `tuichu bench tamper`, in small.
class TamperDrillTest {
    @TempDir
    private Path data = Path.of("");

    @Test
    void eachByteThatTheSuperuserChangesIsFoundAndNamed() throws Exception {
        var results = TamperDrill.run(data, 28, 20_261_126);
        assertThat(results).hasSize(28);
        assertThat(results)
                .filteredOn(one -> one.outcome() == Outcome.MISSED || one.outcome() == Outcome.FOUND)
                .isEmpty();
        assertThat(results)
                .filteredOn(one -> one.outcome() == Outcome.NOTHING_CHANGED)
                .hasSizeLessThan(3);
    }
}
