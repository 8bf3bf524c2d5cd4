package org.tuichu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tuichu.bench.CrashDrill.Way;

/// The drill of `tuichu bench crash-record`, in small.
class CrashDrillTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatWasAcknowledgedOutlivesEachKill() throws Exception {
        var outcome = CrashDrill.run(folder.resolve("data"), 2, 20_261_126, List.of());
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.kills()).containsOnlyKeys(Way.SERVER_PROCESS, Way.BOTH);
        assertThat(outcome.acknowledged()).isGreaterThan(UntilKilled.WRITERS);
        assertThat(outcome.recorded()).isGreaterThanOrEqualTo(outcome.acknowledged());
    }
}
