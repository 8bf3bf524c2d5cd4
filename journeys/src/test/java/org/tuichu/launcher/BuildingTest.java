package org.tuichu.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Builds when sources changed and only then, and never takes a broken-off build for a good one.
class BuildingTest {
    @TempDir
    Path folder;

    private MadeUpMachine machine;

    @BeforeEach
    void builtOnce() throws Exception {
        machine = new MadeUpMachine(folder);
        machine.jdk("good", "25.0.3");
        assertThat(start().exitCode()).isZero();
        assertThat(machine.mavenCalls()).isEqualTo(1);
    }

    @Test
    void doesNotBuildAgainWhenNothingChanged() throws Exception {
        assertThat(start().text()).contains("org.tuichu.plan.PlanCommand text").doesNotContain("building");
        assertThat(machine.mavenCalls()).isEqualTo(1);
    }

    @Test
    void buildsAgainAfterAChange() throws Exception {
        machine.write("platform/src/main/A.java", "changed");
        start();
        assertThat(machine.mavenCalls()).isEqualTo(2);
    }

    @Test
    void buildsAgainAfterASourceWasDeleted() throws Exception {
        Files.delete(folder.resolve("platform/src/main/A.java"));
        start();
        assertThat(machine.mavenCalls()).isEqualTo(2);
    }

    @Test
    void takesNoBrokenBuildForAGoodOne() throws Exception {
        machine.write("platform/src/main/A.java", "changed");
        machine.mavenThat("mkdir -p platform/target && : >platform/target/tuichu-platform-1-program.jar && exit 1");
        var broken = start();
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.text()).contains("the build failed").doesNotContain("java was called");
        start();
        assertThat(machine.mavenCalls()).isEqualTo(3);
    }

    @Test
    void takesTheBuildOverFromOneThatWasKilled() throws Exception {
        machine.write("platform/src/main/A.java", "changed");
        machine.write("platform/target/tuichu.building/pid", "4194303");
        assertThat(start().exitCode()).isZero();
        assertThat(folder.resolve("platform/target/tuichu.building")).doesNotExist();
    }

    /// Java wrote the cache; without `TUICHU_TRAIN=no` that happens once per build.
    @Test
    void preparesQuickStartsOncePerBuild() throws Exception {
        machine.environment.remove("TUICHU_TRAIN");
        assertThat(start().text()).contains("preparing quick starts");
        assertThat(start().text()).doesNotContain("preparing");
        machine.write("platform/src/main/A.java", "changed");
        assertThat(start().text()).contains("building").contains("preparing quick starts");
    }

    @Test
    void startsWhatTestHasBuiltWithoutBuildingAgain() throws Exception {
        machine.write("platform/src/main/A.java", "changed");
        machine.mavenThat(
                "mkdir -p platform/target/surefire-reports && : >platform/target/tuichu-platform-2-program.jar"
                        + " && echo '<testsuite tests=\"1\" errors=\"0\" skipped=\"0\" failures=\"0\">'"
                        + " >platform/target/surefire-reports/TEST-a.xml");
        var test = machine.tuichu("test");
        assertThat(test.text()).endsWith("1 passed, 0 failed, 0 skipped");
        assertThat(test.exitCode()).isZero();
        assertThat(start().text()).contains("java was called");
        assertThat(machine.mavenCalls()).isEqualTo(2);
    }

    /// What a command prints must be its own: `plan read` is read by programs.
    @Test
    void keepsTheBuildsWordsOutOfTheOutput() throws Exception {
        machine.write("platform/src/main/A.java", "changed");
        machine.mavenThat(
                "mkdir -p platform/target && : >platform/target/tuichu-platform-1-program.jar && echo chatter");
        Path plan = machine.write("plan.txt", "x");
        var answer = machine.outputOf("plan", "text", plan.toString());
        assertThat(answer.text()).startsWith("java was called").doesNotContain("chatter");
        assertThat(machine.mavenCalls()).isEqualTo(2);
    }

    @Test
    void saysThatMavenIsMissing() throws Exception {
        machine.write("platform/src/main/A.java", "changed");
        machine.withoutJavaAndMaven();
        var answer = start();
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.text()).contains("Apache Maven 3.8.6 or newer").contains("install");
    }

    @Test
    void startsWithoutBuildingWhenToldNever() throws Exception {
        machine.write("platform/src/main/A.java", "changed");
        machine.environment.put("TUICHU_BUILD", "never");
        assertThat(start().text()).contains("java was called");
        assertThat(machine.mavenCalls()).isEqualTo(1);
    }

    private MadeUpMachine.Answer start() throws Exception {
        Path plan = machine.write("plan.txt", "x");
        return machine.tuichu("plan", "text", plan.toString());
    }
}
