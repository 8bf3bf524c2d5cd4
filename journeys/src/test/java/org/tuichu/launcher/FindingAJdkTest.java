package org.tuichu.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingAJdkTest {
    @TempDir
    Path folder;

    private MadeUpMachine machine;

    @BeforeEach
    void machine() throws Exception {
        machine = new MadeUpMachine(folder);
        machine.jdk("old", "17.0.15");
    }

    @Test
    void takesTheNewestThatWillDo() throws Exception {
        machine.jdk("a", "25.0.3");
        Path newest = machine.jdk("b", "25.0.10");
        machine.jdk("c", "25");
        assertThat(found()).isEqualTo(newest.toString());
    }

    @Test
    void passesOverAnotherProcessorAndAFolderWithoutCompiler() throws Exception {
        Path good = machine.jdk("good", "25.0.1");
        machine.jdk("other-processor", "26", "sparc");
        Files.delete(machine.jdk("no-compiler", "26").resolve("bin/javac"));
        assertThat(found()).isEqualTo(good.toString());
    }

    @Test
    void looksInsideABundleAsMacOsKeepsThem() throws Exception {
        Path home = machine.jdk("temurin-25.jdk/Contents/Home", "25.0.3");
        assertThat(found()).isEqualTo(home.toString());
    }

    @Test
    void followsTheJavaOnThePath() throws Exception {
        Path elsewhere = machine.jdk("../elsewhere/jdk", "25.0.2").normalize();
        Files.createSymbolicLink(folder.resolve("bin/java"), elsewhere.resolve("bin/java"));
        assertThat(found()).isEqualTo(elsewhere.toRealPath().toString());
    }

    @Test
    void prefersJavaHomeWhenItWillDo() throws Exception {
        machine.jdk("newer", "26.0.1");
        Path chosen = machine.jdk("chosen", "25.0.1");
        machine.environment.put("JAVA_HOME", chosen.toString());
        assertThat(found()).isEqualTo(chosen.toString());
    }

    @Test
    void passesOverAJavaHomeThatIsTooOld() throws Exception {
        Path good = machine.jdk("good", "25.0.1");
        machine.environment.put("JAVA_HOME", folder.resolve("jdks/old").toString());
        assertThat(found()).isEqualTo(good.toString());
    }

    @Test
    void saysWhatToInstallWhenThereIsNone() throws Exception {
        Path plan = machine.write("plan.txt", "x");
        var answer = machine.tuichu("plan", "text", plan.toString());
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.text())
                .contains("no JDK 25 or newer")
                .contains("temurin")
                .contains("25");
        assertThat(machine.mavenCalls()).isZero();
    }

    private String found() throws Exception {
        return machine.tuichu("internal-jdk").text();
    }
}
