package org.tuichu.evidence;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.tuichu.database.SettingMissing;
import org.tuichu.evidence.antivirus.Antivirus;
import org.tuichu.evidence.antivirus.ScannerAddress;
import org.tuichu.evidence.content.FileKind;

/// What is taken and how it is checked.
///
/// - `largestPicture` … `largestArchive`: bytes of one file of that group; forms take no more than
///   `spring.servlet.multipart.max-file-size` besides
/// - `pixels`: a picture that claims more is refused before anything is decoded
/// - `antivirus`, `scanner`, `patience`: whether an antivirus has to look at each file, where it listens, how long it
///   may take for one
@ConfigurationProperties("tuichu.evidence")
record EvidenceSettings(
        @DefaultValue("32MB") DataSize largestPicture,
        @DefaultValue("256MB") DataSize largestVideo,
        @DefaultValue("64MB") DataSize largestDocument,
        @DefaultValue("64MB") DataSize largestText,
        @DefaultValue("64MB") DataSize largestArchive,
        @DefaultValue("250000000") long pixels,
        @DefaultValue("off") Mode antivirus,
        @Nullable URI scanner,
        @DefaultValue("30s") Duration patience) {

    /// What a missing answer of the antivirus means.
    enum Mode {
        /// Nobody looks.
        OFF,
        /// Harmful files are refused, others kept, also those that it could not look at.
        OPTIONAL,
        /// Only what it found clean is kept.
        REQUIRED
    }

    EvidenceSettings {
        if (antivirus != Mode.OFF && scanner == null) {
            throw new SettingMissing("tuichu.evidence.scanner", "tuichu.evidence.antivirus=" + antivirus);
        }
    }

    DataSize largest(FileKind.Group group) {
        return switch (group) {
            case PICTURE -> largestPicture;
            case VIDEO -> largestVideo;
            case DOCUMENT -> largestDocument;
            case TEXT -> largestText;
            case ARCHIVE -> largestArchive;
        };
    }

    /// Of all groups.
    DataSize largest() {
        return java.util.Arrays.stream(FileKind.Group.values())
                .map(this::largest)
                .max(java.util.Comparator.naturalOrder())
                .orElseThrow();
    }

    Antivirus scannerToAsk() {
        return antivirus == Mode.OFF || scanner == null
                ? Antivirus.NONE
                : new ScannerAddress(scanner).antivirus(patience);
    }
}
