package org.tuichu.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The last line of `test`: what the report files say, and never green without a test.
class SummaryTest {
    @TempDir
    Path folder;

    private MadeUpMachine machine;

    @BeforeEach
    void machine() throws Exception {
        machine = new MadeUpMachine(folder);
    }

    @Test
    void addsUpTheReportsOfAllModules() throws Exception {
        report("libs/plan/target/surefire-reports/TEST-a.xml", 10, 0, 0, 1);
        report("platform/target/surefire-reports/TEST-b.xml", 5, 0, 0, 0);
        report("journeys/target/failsafe-reports/TEST-c.xml", 2, 0, 0, 0);
        assertThat(machine.tuichu("internal-summary", ".")).isEqualTo(answer(0, "16 passed, 0 failed, 1 skipped"));
    }

    @Test
    void countsErrorsAsFailed() throws Exception {
        report("libs/plan/target/surefire-reports/TEST-a.xml", 10, 1, 2, 0);
        assertThat(machine.tuichu("internal-summary", ".")).isEqualTo(answer(1, "7 passed, 3 failed, 0 skipped"));
    }

    @Test
    void isNotGreenWhenNothingRan() throws Exception {
        assertThat(machine.tuichu("internal-summary", ".")).isEqualTo(answer(1, "0 passed, 0 failed, 0 skipped"));
    }

    @Test
    void isNotGreenWhenEverythingWasSkipped() throws Exception {
        report("libs/plan/target/surefire-reports/TEST-a.xml", 4, 0, 0, 4);
        assertThat(machine.tuichu("internal-summary", ".")).isEqualTo(answer(1, "0 passed, 0 failed, 4 skipped"));
    }

    @Test
    void testCountsOnlyTheReportsOfItsOwnRun() throws Exception {
        machine.jdk("good", "25.0.3");
        report("libs/plan/target/surefire-reports/TEST-of-yesterday.xml", 100, 0, 0, 0);
        machine.mavenThat("exit 0");
        var answer = machine.tuichu("test");
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.text()).endsWith("0 passed, 0 failed, 0 skipped");
    }

    @Test
    void testFailsWhenMavenFailsAlthoughEveryReportIsGreen() throws Exception {
        machine.jdk("good", "25.0.3");
        machine.mavenThat("mkdir -p a/target/surefire-reports && printf '" + text(3, 0, 0, 0)
                + "' >a/target/surefire-reports/TEST-a.xml && echo '[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0'"
                + " && exit 1");
        var answer = machine.tuichu("test");
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.text()).contains("the build failed").endsWith("3 passed, 0 failed, 0 skipped");
    }

    private static MadeUpMachine.Answer answer(int exitCode, String text) {
        return new MadeUpMachine.Answer(exitCode, text);
    }

    private void report(String file, int tests, int failures, int errors, int skipped) throws Exception {
        machine.write(file, text(tests, failures, errors, skipped));
    }

    /// Like a real report, down to the words in a test's output that look like another one, and without a last line
    /// break.
    private static String text(int tests, int failures, int errors, int skipped) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite version="3.0.2" name="a" time="0.1" tests="%d" errors="%d" skipped="%d" failures="%d">
                <system-out><testsuite tests="99" errors="9" skipped="9" failures="9"></system-out></testsuite>""".formatted(tests, errors, skipped, failures);
    }
}
