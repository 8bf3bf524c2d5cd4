package org.tuichu.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Refused before anything is built, started, written or deleted; the message names the argument.
class RefusingArgumentsTest {
    @TempDir
    Path folder;

    private MadeUpMachine machine;

    @BeforeEach
    void machine() throws Exception {
        machine = new MadeUpMachine(folder);
        machine.jdk("good", "25.0.3");
    }

    @ParameterizedTest
    @CsvSource({
        "frobnicate, unknown command 'frobnicate'",
        "demo --port, --port needs a value",
        "demo --port eighty, --port eighty: a number from 0 to 65535",
        "demo --port 65536, --port 65536: a number from 0 to 65535",
        "demo --port -1, --port -1: a number from 0 to 65535",
        "demo --date 2019-13-01, --date 2019-13-01: there is no such day",
        "demo --date 2019-02-29, --date 2019-02-29: there is no such day",
        "demo --date 2020-02-30, --date 2020-02-30: there is no such day",
        "demo --date 1900-02-29, --date 1900-02-29: there is no such day",
        "demo --date 2019-04-31, --date 2019-04-31: there is no such day",
        "demo --date 15.8.2019, --date 15.8.2019: a date like 2019-08-15",
        "demo --plans nowhere, is not a folder",
        "demo --colour red, demo does not know '--colour'",
        "serve --fresh, serve does not know '--fresh'",
        "plan read, usage: ./tuichu plan read|text FILE",
        "plan write pom.xml, plan does not know 'write'",
        "plan read nothing.txt, no readable file nothing.txt",
        "screen, usage: ./tuichu screen FILE|--jsonl",
        "rules list, usage: ./tuichu rules lint",
        "lines list, usage: ./tuichu lines read TEXT",
        "bench, usage: ./tuichu bench plan|screen",
        "test quickly, test takes no arguments"
    })
    void refuses(String arguments, String message) throws Exception {
        var answer = machine.tuichu(arguments.split(" ", -1));
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.text()).contains(message);
        assertThat(machine.mavenCalls()).isZero();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"demo", "demo --fresh", "serve"})
    void touchesNoFolderThatIsNotOurs(String arguments) throws Exception {
        Path precious = machine.write("precious/letter.txt", "keep me");
        String[] all = (arguments + " --data precious").split(" ", -1);
        var answer = machine.tuichu(all);
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.text()).contains("precious");
        try (var entries = Files.list(folder.resolve("precious"))) {
            assertThat(entries).containsExactly(precious);
        }
    }

    @Test
    void keepsDemoAndRealDataApart() throws Exception {
        machine.write("real/tuichu-data", "serve\n");
        assertThat(machine.tuichu("demo", "--data", "real").text()).contains("belongs to 'tuichu serve'");
        assertThat(machine.tuichu("demo", "--fresh", "--data", "real").text()).contains("only data of the demo");
        assertThat(folder.resolve("real/tuichu-data")).hasContent("serve");
    }

    @Test
    void freshDeletesTheDemosOwnData() throws Exception {
        machine.write("mine/tuichu-data", "demo\n");
        machine.write("mine/postgres/cluster/old", "row");
        var answer = machine.tuichu("demo", "--fresh", "--port", "0", "--date", "2020-02-29", "--data", "mine");
        assertThat(answer.text())
                .contains("--tuichu.mode=demo --tuichu.data-dir=" + folder + "/mine --tuichu.prepared-dir=")
                .contains("--server.port=0")
                .contains("--tuichu.demo.date=2020-02-29");
        assertThat(folder.resolve("mine/postgres")).doesNotExist();
        assertThat(folder.resolve("mine/tuichu-data")).hasContent("demo");
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var answer = machine.tuichu("demo", "--port", Integer.toString(taken.getLocalPort()));
            assertThat(answer.exitCode()).isEqualTo(2);
            assertThat(answer.text()).contains("port " + taken.getLocalPort() + " is taken");
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }

    @Test
    void namesTheVariableThatIsNoPort() throws Exception {
        machine.environment.put("TUICHU_PORT", "abc");
        var answer = machine.tuichu("serve");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.text()).contains("TUICHU_PORT abc: a number from 0 to 65535 is needed");
    }

    @Test
    void saysWhichVariableOfAnExternalDatabaseIsMissing() throws Exception {
        machine.environment.put("TUICHU_DB_URL", "jdbc:postgresql://db/tuichu");
        machine.environment.put("TUICHU_DB_USER", "tuichu_app");
        var answer = machine.tuichu("serve");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.text()).contains("TUICHU_DB_PASSWORD is needed too");
    }

    @Test
    void saysWhichFileOfTheCertificateIsMissing() throws Exception {
        machine.environment.put(
                "TUICHU_TLS_CERTIFICATE", machine.write("site.pem", "x").toString());
        assertThat(machine.tuichu("serve").text()).contains("https needs TUICHU_TLS_KEY too");
        machine.environment.put("TUICHU_TLS_KEY", "nowhere.pem");
        var answer = machine.tuichu("serve");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.text()).contains("TUICHU_TLS_KEY nowhere.pem is not a readable file");
        machine.environment.put("TUICHU_TLS_KEY", machine.write("key.pem", "x").toString());
        assertThat(machine.tuichu("serve").text())
                .contains("--server.ssl.bundle=tuichu")
                .contains("keystore.certificate=file:" + folder + "/site.pem")
                .contains("keystore.private-key=file:" + folder + "/key.pem");
    }

    @Test
    void helpNamesEveryCommand() throws Exception {
        var answer = machine.tuichu("help");
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.text())
                .contains(
                        "demo ",
                        "serve ",
                        "test ",
                        "plan read FILE",
                        "plan text FILE",
                        "screen FILE",
                        "screen --jsonl",
                        "rules lint",
                        "lines read TEXT",
                        "bench ",
                        "help ");
    }
}
