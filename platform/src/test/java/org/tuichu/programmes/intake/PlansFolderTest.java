package org.tuichu.programmes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tuichu.PlatformTest;
import org.tuichu.database.Scope;
import org.tuichu.programmes.ProgrammeOpening;
import org.tuichu.programmes.ProgrammeOpening.Read;

@PlatformTest
class PlansFolderTest {
    private static final long MIB = 1L << 20;

    private static final String PLAN = """
            泗水县2021年推动落后产能退出工作方案

            一、主要任务
            1.开展摸底排查。县工信局对企业的落后产能开展排查，4月底前完成。
            2.依法关停。县应急局关停不具备安全生产条件的企业。
            """;

    private final ProgrammeOpening opening;

    PlansFolderTest(ProgrammeOpening opening) {
        this.opening = opening;
    }

    @Test
    void saysOfEveryFileWhatBecameOfItAndGoesOnBehindOneThatIsTooLarge(@TempDir Path folder) throws IOException {
        try (var huge = new RandomAccessFile(folder.resolve("a.pdf").toFile(), "rw")) {
            huge.setLength(200 * MIB);
        }
        Files.writeString(folder.resolve("b.dat"), PLAN);
        Files.writeString(folder.resolve("c.txt"), "今天天气很好。");
        Files.writeString(folder.resolve("d.txt"), PLAN);

        var read = Scope.PROGRAM.call(() -> opening.readFolder(folder));

        assertThat(read).extracting(Read::fileName).containsExactly("a.pdf", "b.dat", "c.txt", "d.txt");
        assertThat(read.get(0)).isEqualTo(new Read.Refused("a.pdf", "TOO_LARGE (bytes 209715200 > 67108864)"));
        assertThat(read.get(1))
                .isEqualTo(new Read.Refused(
                        "b.dat", "not tried (no document by its ending: [txt, html, htm, mht, docx, doc, pdf, ofd])"));
        assertThat(read.get(2))
                .isInstanceOfSatisfying(
                        Read.Refused.class,
                        refused -> assertThat(refused.reason()).startsWith("NOT_A_PLAN"));
        assertThat(read.get(3)).isInstanceOfSatisfying(Read.Taken.class, taken -> {
            assertThat(taken.opened().place().id()).isEqualTo("370831");
            assertThat(taken.opened().year()).isEqualTo(2021);
            assertThat(taken.office()).isNull();
        });
        assertThat(Scope.PROGRAM.call(() -> opening.readFolder(folder))).isEqualTo(read);
    }
}
