package org.tuichu.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.database.Scope;
import org.tuichu.evidence.content.Samples;

/// Who sees a file and its bytes, and that nobody changes them.
@PlatformTest
class ScopeOfEvidenceTest {
    private static final String FILES = "SELECT count(*) FROM evidence_file WHERE sha256 = :sha256";
    private static final String CONTENTS = "SELECT count(*) FROM evidence_content WHERE sha256 = :sha256";
    private static final String CHUNKS = "SELECT count(*) FROM evidence_chunk WHERE sha256 = :sha256";
    private static final String MORE =
            "INSERT INTO evidence_chunk (sha256, ordinal, bytes) VALUES (:sha256, 1, '\\x00')";
    private static final String CONTENT_WITHOUT_FILE =
            "INSERT INTO evidence_content (sha256, size) VALUES (sha256('nobody'), 1)";

    private final EvidenceStore store;
    private final EvidenceMother mother;
    private final JdbcClient database;
    private final Environment settings;

    ScopeOfEvidenceTest(BeanFactory beans, EvidenceStore store, JdbcClient database, Environment settings) {
        this.store = store;
        this.mother = new EvidenceMother(beans);
        this.database = database;
        this.settings = settings;
    }

    @Test
    void unitOfficeAndUpperLevelSeeAFile() throws Exception {
        var owner = EvidenceMother.unitOf(Viewers.place());
        var file = kept(owner);
        var county = owner.jurisdictionPath();
        for (var scope : List.of(
                EvidenceMother.scope(owner),
                Viewers.viewer(county, owner.unitId(), Role.CLERK, false).scope(),
                Viewers.office(county).scope(),
                Scope.of("/900000/900100/"),
                Scope.of("/900000/"),
                Scope.PROGRAM)) {
            assertThat(scope.call(() -> store.find(file.id())))
                    .as(scope.toString())
                    .contains(file);
            assertThat(scope.call(() -> store.verify(file)).intact())
                    .as(scope.toString())
                    .isTrue();
        }
    }

    @Test
    void theUnitThatAnotherOneTurnedOutToBeSeesItsFiles() {
        var merged = EvidenceMother.unitOf(Viewers.place());
        var file = kept(merged);
        var kept = Scope.of(merged.jurisdictionPath()).ofUnit(Set.of(UUID.randomUUID(), merged.unitId()));
        assertThat(seen(kept, file)).isEqualTo(List.of(1L, 1L, 1L));
    }

    @Test
    void siblingsLowerLevelsAndNobodySeeNothingNotEvenByHash() {
        var owner = EvidenceMother.unitOf(Viewers.place());
        var file = kept(owner);
        var county = owner.jurisdictionPath();
        for (var scope : List.of(
                Viewers.clerk(county).scope(),
                Viewers.office(Viewers.place()).scope(),
                Scope.of(Viewers.place()).ofUnit(owner.unitId()),
                Scope.of("/900000/900100/").ofUnit(UUID.randomUUID()),
                Scope.of(county + "900101001/"),
                Scope.of(county).ofUnit(Set.of()))) {
            assertThat(seen(scope, file)).as(scope.toString()).isEqualTo(List.of(0L, 0L, 0L));
            assertThat(scope.call(() -> store.find(file.id())))
                    .as(scope.toString())
                    .isEmpty();
            assertThat(scope.call(() -> store.verify(file)).found())
                    .as(scope.toString())
                    .isNotEqualTo(file.fingerprint());
        }
        assertThat(store.find(file.id())).as("no scope at all").isEmpty();
        assertThat(seen(EvidenceMother.scope(owner), file)).isEqualTo(List.of(1L, 1L, 1L));
    }

    @Test
    void bringingTheSameFileShowsOnesOwnRowOnly() {
        var owner = EvidenceMother.unitOf(Viewers.place());
        var stranger = EvidenceMother.unitOf(Viewers.place());
        var content = Samples.text("same words " + UUID.randomUUID());
        var first = mother.kept("a.txt", content, owner);
        var second = mother.kept("a.txt", content, stranger);
        assertThat(seen(EvidenceMother.scope(stranger), second)).isEqualTo(List.of(1L, 1L, 1L));
        assertThat(EvidenceMother.scope(stranger).call(() -> store.find(first.id())))
                .isEmpty();
    }

    @Test
    void nobodyKeepsAFileForAnotherUnitOrPlace() {
        var owner = EvidenceMother.unitOf(Viewers.place());
        var content = Samples.text("for somebody else");
        for (var scope : List.of(
                Viewers.clerk(owner.jurisdictionPath()).scope(),
                Scope.of("/900000/"),
                Scope.of(Viewers.place()).ofUnit(owner.unitId()))) {
            assertThatThrownBy(() -> mother.inTransaction(scope, () -> keep(content, owner)))
                    .as(scope.toString())
                    .hasStackTraceContaining("row-level security");
        }
    }

    @Test
    void contentNeedsAFileAndTakesNoMoreChunks() {
        var owner = EvidenceMother.unitOf(Viewers.place());
        var file = kept(owner);
        assertThatThrownBy(() -> mother.inTransaction(
                        Scope.PROGRAM, () -> database.sql(CONTENT_WITHOUT_FILE).update()))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> mother.inTransaction(
                        EvidenceMother.scope(owner),
                        () -> database.sql(MORE).param("sha256", hash(file)).update()))
                .hasStackTraceContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evidence_file", "evidence_content", "evidence_chunk"})
    void theApplicationMayOnlyReadAndAdd(String table) throws SQLException {
        try (var owner = owner();
                var statement = owner.createStatement();
                var rights = statement.executeQuery("SELECT string_agg(privilege_type, ' ' ORDER BY privilege_type)"
                        + " FROM information_schema.role_table_grants WHERE grantee = 'tuichu_app' AND table_name = '"
                        + table + "'")) {
            rights.next();
            assertThat(rights.getString(1)).isEqualTo("INSERT SELECT");
        }
    }

    @Test
    void contentWithoutAllItsBytesIsNotCommitted() throws SQLException {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            statement.execute("SET tuichu.reads = '/'; SET tuichu.writes = '/'; SET tuichu.unit = '*'");
            owner.setAutoCommit(false);
            statement.execute("""
                    INSERT INTO ledger_entry (recorded_at, jurisdiction_path, actor_name, act, subject_kind, subject_id,
                        payload, payload_hash, files)
                    VALUES (now(), '/', 'program', 'HALF_A_FILE_PLANTED', 'test', 'half', '{}', sha256('{}'),
                        ARRAY[encode(sha256('half'), 'hex')])""");
            statement.execute(halfAFile());
            assertThatThrownBy(owner::commit).hasMessageContaining("evidence content is incomplete");
        }
    }

    @Test
    void aFileThatTheActDoesNotNameIsNotCommitted() {
        var owner = EvidenceMother.unitOf(Viewers.place());
        assertThatThrownBy(() -> mother.inTransaction(EvidenceMother.scope(owner), () -> {
                    keep(Samples.text("unnamed " + UUID.randomUUID()), owner);
                    return owner;
                }))
                .hasMessageContaining("a file was kept that the recorded act does not name");
    }

    @Test
    void anAlteredByteIsFound() throws SQLException {
        var owner = EvidenceMother.unitOf(Viewers.place());
        var file = kept(owner);
        alterFirstByte(file, 0);
        var integrity = EvidenceMother.scope(owner).call(() -> store.verify(file));
        alterFirstByte(file, 'w');
        assertThat(integrity.intact()).isFalse();
        assertThat(integrity.found().orElseThrow().sha256())
                .isNotEqualTo(integrity.recorded().sha256());
        assertThat(integrity.found().orElseThrow().sm3())
                .isNotEqualTo(integrity.recorded().sm3());
    }

    private void alterFirstByte(EvidenceFile file, int by) throws SQLException {
        try (var superuser = owner();
                var statement = superuser.createStatement()) {
            statement.execute("ALTER TABLE evidence_chunk NO FORCE ROW LEVEL SECURITY");
            assertThat(statement.executeUpdate(
                            "UPDATE evidence_chunk SET bytes = set_byte(bytes, 0, %d) WHERE sha256 = '\\x%s'"
                                    .formatted(by, file.fingerprint().sha256())))
                    .isEqualTo(1);
            statement.execute("ALTER TABLE evidence_chunk FORCE ROW LEVEL SECURITY");
        }
    }

    private static String halfAFile() {
        return """
                INSERT INTO evidence_file (id, jurisdiction_path, unit_id, name, original_name, kind, media_type, size,
                    sha256, sm3, uploaded_by, uploaded_at, taken_absent, position_absent, scan)
                VALUES (gen_random_uuid(), '/900000/', gen_random_uuid(), 'a', 'a', 'TEXT', 'text/plain', 1048577,
                    sha256('half'), sha256('x'), 'x', '%s', 'NO_PICTURE', 'NO_PICTURE', 'CLEAN');
                INSERT INTO evidence_content (sha256, size) VALUES (sha256('half'), 1048577);
                INSERT INTO evidence_chunk (sha256, ordinal, bytes) VALUES (sha256('half'), 1, '\\x00')""".formatted(Instant.EPOCH);
    }

    private EvidenceFile kept(Owner owner) {
        return mother.kept("a.txt", Samples.text("words " + UUID.randomUUID()), owner);
    }

    private Keeping keep(byte[] content, Owner owner) {
        try {
            return store.keep(EvidenceMother.upload("a.txt", content, owner));
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Long> seen(Scope scope, EvidenceFile file) {
        return mother.inTransaction(
                scope, () -> List.of(count(FILES, file), count(CONTENTS, file), count(CHUNKS, file)));
    }

    private long count(String sql, EvidenceFile file) {
        return database.sql(sql).param("sha256", hash(file)).query(Long.class).single();
    }

    private static byte[] hash(EvidenceFile file) {
        return HexFormat.of().parseHex(file.fingerprint().sha256());
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(
                settings.getRequiredProperty("tuichu.db.url"),
                settings.getRequiredProperty("tuichu.db.owner-user"),
                settings.getRequiredProperty("tuichu.db.owner-password"));
    }
}
