package org.tuichu.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.tuichu.database.DatabaseRefused;
import org.tuichu.ledger.LedgerRefused;
import org.tuichu.postgres.PostgresRefused;
import org.tuichu.postgres.Refusal;

class StartRefusalTest {
    @Test
    void aRefusedDatabaseIsSaidInOneLineInBothLanguages() {
        var refused = new PostgresRefused(new Refusal.SecretMissing(Path.of("owner.secret")));
        var line = StartRefusal.in(new IllegalStateException("no bean", refused))
                .orElseThrow()
                .line();
        assertThat(line)
                .isEqualTo("无法启动：数据库密码文件不见了，请从备份恢复。 / Cannot start: The password file owner.secret is missing"
                        + " although the database exists. Restore it from the backup of the data folder.");
    }

    @Test
    void aPortInUseAndAnUnreachableDatabaseAreRefusals() {
        assertThat(StartRefusal.in(new PortInUseException(8080)).orElseThrow().line())
                .contains("端口 8080 已被占用")
                .contains("port 8080 is in use");
        var refused = new SQLException("Connection refused.\nCheck the host", "08001");
        assertThat(StartRefusal.in(new IllegalStateException(refused))
                        .orElseThrow()
                        .line())
                .endsWith("check address, user and password: Connection refused. Check the host")
                .doesNotContain("\n");
    }

    @Test
    void aCertificateThatSpringBootCannotReadIsARefusal(@TempDir Path folder) throws Exception {
        var noKey = Files.writeString(folder.resolve("key.pem"), "not a key");
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
                .withPropertyValues(
                        "spring.ssl.bundle.pem.tuichu.keystore.verify-keys=true",
                        "spring.ssl.bundle.pem.tuichu.keystore.certificate=file:" + noKey,
                        "spring.ssl.bundle.pem.tuichu.keystore.private-key=file:" + noKey)
                .run(context ->
                        assertCertificateRefused(Objects.requireNonNull(context.getStartupFailure(), "it started")));
    }

    private static void assertCertificateRefused(Throwable failure) {
        assertThat(StartRefusal.in(failure).orElseThrow().line())
                .startsWith("无法启动：TUICHU_TLS_CERTIFICATE 和 TUICHU_TLS_KEY")
                .contains("Cannot start: certificate and key")
                .doesNotContain("\n", "{0}");
    }

    @Test
    void aDefectKeepsItsTrace() {
        assertThat(StartRefusal.in(new IllegalStateException(new SQLException("syntax", "42601"))))
                .isEmpty();
    }

    @Test
    void everyRefusalOfTheDatabaseHasItsWords() {
        var words = ResourceBundle.getBundle("messages.startup").keySet();
        var refusals = Arrays.stream(Refusal.class.getPermittedSubclasses())
                .map(type -> "startup.postgres." + type.getSimpleName())
                .toList();
        assertThat(refusals).hasSizeGreaterThan(5);
        assertThat(words).containsAll(refusals);
    }

    @Test
    void everyRefusalOfAGivenDatabaseHasItsWords() {
        var words = ResourceBundle.getBundle("messages.startup").keySet();
        assertThat(words)
                .containsAll(Arrays.stream(DatabaseRefused.Reason.values())
                        .map(reason -> "startup.database." + reason)
                        .toList());
    }

    @Test
    void everyRefusalOfTheLedgerHasItsWords() {
        var words = ResourceBundle.getBundle("messages.startup").keySet();
        assertThat(words)
                .containsAll(Arrays.stream(LedgerRefused.Reason.values())
                        .map(reason -> "startup.ledger." + reason)
                        .toList());
    }

    @Test
    void everyRefusalOfTheKeyOfSecretsHasItsWordsAndNamesTheFile() {
        for (var reason : KeyRefused.Reason.values()) {
            var line = StartRefusal.in(new IllegalStateException(new KeyRefused(reason, "/data/access.key")))
                    .orElseThrow()
                    .line();
            assertThat(line).startsWith("无法启动：").containsPattern("access.key.*Cannot start:.*access.key");
        }
    }

    @Test
    void springBootKnowsTheAnalyzerAndTheReport() {
        var factories = SpringFactoriesLoader.forDefaultResourceLocation();
        assertThat(factories.load(FailureAnalysisReporter.class)).hasAtLeastOneElementOfType(RefusalReport.class);
        assertThat(factories.load(
                        FailureAnalyzer.class, SpringFactoriesLoader.FailureHandler.handleMessage((m, e) -> {})))
                .hasAtLeastOneElementOfType(RefusalAnalyzer.class);
    }
}
