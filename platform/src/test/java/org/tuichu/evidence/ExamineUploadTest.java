package org.tuichu.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.tuichu.database.SettingMissing;
import org.tuichu.evidence.antivirus.Antivirus;
import org.tuichu.evidence.antivirus.Verdict;
import org.tuichu.evidence.content.Samples;
import org.tuichu.evidence.picture.MakePreview;

/// What is taken, what is refused and why, and what a missing antivirus means.
class ExamineUploadTest {
    private static final Clock NINE = Clock.fixed(Instant.parse("2019-03-05T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final byte[] WORDS = Samples.text("已完成电表拆除。");
    private static final Verdict SILENCE = new Verdict.Failed("connection refused");

    @Test
    void refusesWhatIsBeyondItsLimitAndNamesIt() throws IOException {
        assertThat(examine("a.txt", new byte[0])).isEqualTo(refused("a.txt", Refused.Reason.EMPTY, ""));
        assertThat(examine("x".repeat(1_001), WORDS))
                .isEqualTo(refused("x".repeat(50) + "…", Refused.Reason.NAME_TOO_LONG, "1000"));
        assertThat(examine("a.txt", "a".repeat((1 << 20) + 1).getBytes(StandardCharsets.UTF_8)))
                .as("larger than a text may be")
                .isEqualTo(refused("a.txt", Refused.Reason.TOO_LARGE, "1 MB"));
        assertThat(examine("a.bin", new byte[(4 << 20) + 1]))
                .as("larger than anything may be")
                .isEqualTo(refused("a.bin", Refused.Reason.TOO_LARGE, "4 MB"));
        assertThat(examine("a.png", Samples.pngThatClaims(50_000, 50_000)))
                .isEqualTo(refused("a.png", Refused.Reason.TOO_MANY_PIXELS, "1000000"));
        assertThat(examine("a.gif", Samples.text("GIF89a/*\0\0\0*/=alert(1)")))
                .isEqualTo(refused("a.gif", Refused.Reason.DAMAGED, ""));
        assertThat(examine("报告.pdf", Samples.text("<html>")))
                .isEqualTo(refused("报告.pdf", Refused.Reason.EXECUTABLE, ""));
    }

    @Test
    void failsClosedWhereAnAntivirusIsRequired() throws IOException {
        assertThat(scanned(EvidenceSettings.Mode.REQUIRED, SILENCE))
                .isEqualTo(refused("a.txt", Refused.Reason.NOT_CHECKED, ""))
                .satisfies(refused -> assertThat(((Refused) refused).tryAgain()).isTrue());
        assertThat(kept(EvidenceSettings.Mode.REQUIRED, new Verdict.Clean())).isEqualTo(Scan.CLEAN);
        assertThat(kept(EvidenceSettings.Mode.OPTIONAL, SILENCE)).isEqualTo(Scan.FAILED);
        assertThat(kept(EvidenceSettings.Mode.OFF, new Verdict.NotScanned())).isEqualTo(Scan.NOT_SCANNED);
    }

    @Test
    void refusesWhatTheAntivirusFindsWhateverIsRequired() throws IOException {
        for (var mode : List.of(EvidenceSettings.Mode.REQUIRED, EvidenceSettings.Mode.OPTIONAL)) {
            assertThat(scanned(mode, new Verdict.Infected("Eicar")))
                    .isEqualTo(refused("a.txt", Refused.Reason.INFECTED, "Eicar"));
        }
    }

    @Test
    void doesNotStartWithoutTheAntivirusItRequires() {
        assertThatThrownBy(() -> bound(Map.of("tuichu.evidence.antivirus", "required")))
                .hasRootCauseInstanceOf(SettingMissing.class)
                .rootCause()
                .hasMessageContaining("tuichu.evidence.scanner");
        assertThat(bound(Map.of()).scannerToAsk()).isSameAs(Antivirus.NONE);
        assertThat(bound(Map.of("tuichu.evidence.antivirus", "off", "tuichu.evidence.scanner", "clamd://h:1"))
                        .scannerToAsk())
                .isSameAs(Antivirus.NONE);
        assertThat(bound(Map.of("tuichu.evidence.antivirus", "required", "tuichu.evidence.scanner", "icap://h/a"))
                        .scannerToAsk())
                .isNotSameAs(Antivirus.NONE);
    }

    @Test
    void leavesNoTemporaryFile() throws IOException {
        var before = temporaryFiles();
        examine("a.pdf", Samples.text("<html>"));
        try (var examined = (Examined) examine("a.txt", WORDS)) {
            assertThat(examined.name()).isEqualTo("a.txt");
            assertThat(temporaryFiles()).as("has no name while it is open").isEqualTo(before);
        }
        assertThatThrownBy(() -> examiner(EvidenceSettings.Mode.OFF, new Verdict.NotScanned())
                        .examine(upload("a.txt", broken())))
                .isInstanceOf(IOException.class);
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    @Test
    void everyReasonHasItsSentence() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/evidence");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        for (var reason : Refused.Reason.values()) {
            for (var language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(messages.getMessage(new Refused("n.txt", reason, "d"), language))
                        .contains("n.txt");
            }
        }
    }

    private static Examination examine(String name, byte[] content) throws IOException {
        return examiner(EvidenceSettings.Mode.OFF, new Verdict.NotScanned())
                .examine(upload(name, new ByteArrayInputStream(content)));
    }

    private static Examination scanned(EvidenceSettings.Mode mode, Verdict verdict) throws IOException {
        return examiner(mode, verdict).examine(upload("a.txt", new ByteArrayInputStream(WORDS)));
    }

    private static Scan kept(EvidenceSettings.Mode mode, Verdict verdict) throws IOException {
        try (var examined = (Examined) scanned(mode, verdict)) {
            return examined.findings().scan();
        }
    }

    private static ExamineUpload examiner(EvidenceSettings.Mode mode, Verdict verdict) {
        var small = Map.of(
                "tuichu.evidence.antivirus", mode.name(),
                "tuichu.evidence.scanner", "clamd://localhost:1",
                "tuichu.evidence.pixels", "1000000",
                "tuichu.evidence.largest-text", "1MB",
                "tuichu.evidence.largest-video", "4MB",
                "tuichu.evidence.largest-document", "4MB",
                "tuichu.evidence.largest-picture", "4MB",
                "tuichu.evidence.largest-archive", "4MB");
        var settings = bound(small);
        return new ExamineUpload(
                settings, new AskAntivirus(settings, content -> verdict), new MakePreview(1_000_000), NINE);
    }

    private static EvidenceSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("tuichu.evidence", EvidenceSettings.class);
    }

    private static Upload upload(String name, InputStream content) {
        return new Upload(name, content, new Owner("/900000/", UUID.randomUUID()), "li.ming");
    }

    private static Refused refused(String name, Refused.Reason reason, String detail) {
        return new Refused(name, reason, detail);
    }

    private static List<String> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(Path::toString)
                    .filter(name -> name.contains("tuichu-evidence"))
                    .sorted()
                    .toList();
        }
    }

    /// A stream that breaks off, as where a client goes away.
    private static InputStream broken() throws IOException {
        var closed = new BufferedInputStream(InputStream.nullInputStream());
        closed.close();
        return new SequenceInputStream(new ByteArrayInputStream(WORDS), closed);
    }
}
