package org.tuichu.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The three ways not to be root. Root's two ways need root; as anybody else every other test runs the third.
@Timeout(240)
class AccountTest {
    private static final List<String> LOCKED_DOWN = List.of("false");
    private static final int NAMELESS = 61_234;

    @TempDir
    Path folder;

    @BeforeEach
    void needsRoot() throws IOException {
        assumeTrue(Platform.current().isRoot(), "only root can become somebody else");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void rootInALockedDownContainerBecomesAnotherUserAndComesBack() throws Exception {
        Settings settings = Settings.defaults().withBinariesFolder(folder.resolve("binaries"));
        Path cluster = folder.resolve("postgres/cluster");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, settings, LOCKED_DOWN)) {
            Sql.owner(server).run("CREATE TABLE kept (word text)", "INSERT INTO kept VALUES ('kiln')");
            assertThat(Files.getAttribute(cluster, "unix:uid")).isNotEqualTo(0);
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, settings)) {
            assertThat(Sql.owner(server).column("SELECT word FROM kept")).containsExactly("kiln");
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, settings, LOCKED_DOWN)) {
            assertThat(Sql.owner(server).column("SELECT word FROM kept")).containsExactly("kiln");
        }
    }

    @Test
    void saysThatTheOtherUserCannotReachTheFolder() throws Exception {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        Settings settings = Settings.defaults().withBinariesFolder(folder.resolve("binaries"));
        PostgresRefused refused = catchThrowableOfType(
                PostgresRefused.class, () -> EmbeddedPostgres.start(closed.resolve("data"), settings, LOCKED_DOWN));
        assertThat(refused.refusal()).isInstanceOf(Refusal.CannotLeaveRoot.class);
        assertThat(closed.resolve("data/postgres/cluster")).doesNotExist();
    }

    /// `nobody` has a name; a container may also give a user id that has none, which initdb alone would refuse.
    @ParameterizedTest
    @ValueSource(strings = {"nobody", "nameless"})
    void aPlainUserStartsTheWholeProgram(String user) throws Exception {
        int uid = uid(user);
        Path data = Files.createDirectory(folder.resolve("data"));
        Path binaries = Files.createDirectory(folder.resolve("binaries"));
        for (Path own : List.of(data, binaries)) {
            Files.setAttribute(own, "unix:uid", uid);
        }
        try (Child child = Child.start(as(uid), readableClassPath(), data, binaries, "once")) {
            assertThat(child.await("answer")).isEqualTo("answer 42");
            assertThat(child.exitCode()).isZero();
        }
        assertThat(Files.getAttribute(data.resolve("postgres/cluster"), "unix:uid"))
                .isEqualTo(uid);
    }

    @Test
    void aPlainUserIsToldThatTheFolderIsNotHis() throws Exception {
        Path roots = Files.createDirectory(folder.resolve("roots"));
        try (Child child = Child.start(as(NAMELESS), readableClassPath(), roots, folder.resolve("none"), "once")) {
            assertThat(child.await("refused")).startsWith("refused CannotWrite: ");
        }
        try (var entries = Files.list(roots)) {
            assertThat(entries).isEmpty();
        }
    }

    private static int uid(String user) {
        String[] known = Account.users().get(user);
        return known == null ? NAMELESS : Integer.parseInt(known[2]);
    }

    private static List<String> as(int uid) {
        return List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups");
    }

    /// Root's class path lies in root's home: a copy that everybody can read.
    private String readableClassPath() throws IOException {
        Path copies = Files.createDirectories(folder.resolve("classpath"));
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path original = Path.of(entry);
            Path copy = copies.resolve(entries.size() + "-" + original.getFileName());
            copy(original, copy);
            entries.add(copy.toString());
        }
        return String.join(File.pathSeparator, entries);
    }

    private static void copy(Path original, Path copy) throws IOException {
        if (!Files.exists(original)) {
            return;
        }
        try (var tree = Files.walk(original)) {
            for (Path file : (Iterable<Path>) tree::iterator) {
                Path target = copy.resolve(original.relativize(file).toString());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
