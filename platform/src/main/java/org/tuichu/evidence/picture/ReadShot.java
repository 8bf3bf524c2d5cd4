package org.tuichu.evidence.picture;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.Set;
import org.tuichu.evidence.content.FileKind;
import org.tuichu.evidence.content.Octets;

/// Reads time, place and orientation that a camera wrote into a picture.
/// Source: CIPA DC-008-2023 §4.6.5 (tags of Exif), §4.6.6 (tags of GPS).
public final class ReadShot {
    private static final int ORIENTATION = 0x0112;
    private static final int EXIF = 0x8769;
    private static final int TAKEN = 0x9003;
    private static final int TAKEN_OFFSET = 0x9011;
    private static final int GPS = 0x8825;
    private static final int LATITUDE_REF = 1;
    private static final int LATITUDE = 2;
    private static final int LONGITUDE_REF = 3;
    private static final int LONGITUDE = 4;
    private static final int DATUM = 0x12;

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    /// No camera wrote Exif before it existed.
    private static final Instant FIRST_PLAUSIBLE = Instant.parse("1995-01-01T00:00:00Z");

    /// How far a camera's clock may be ahead of ours.
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final Set<String> WGS_84 = Set.of("", "WGS-84", "WGS84", "WGS 84");

    private ReadShot() {}

    /// `zone` is where a time without offset is taken to be, `now` the instant of the upload.
    public static Shot of(Octets content, FileKind kind, ZoneId zone, Instant now) throws IOException {
        if (kind.group() != FileKind.Group.PICTURE) {
            return Shot.without(Absence.NO_PICTURE);
        }
        var block = ExifBlock.of(content, kind);
        if (block.isEmpty()) {
            return Shot.without(Absence.NOT_WRITTEN);
        }
        return Tiff.of(block.get())
                .map(tiff -> of(tiff.first(), zone, now))
                .orElseGet(() -> Shot.without(Absence.UNREADABLE));
    }

    private static Shot of(Tiff.Directory fields, ZoneId zone, Instant now) {
        var orientation =
                fields.number(ORIENTATION).filter(it -> it >= 1 && it <= 8).orElse(1);
        return new Shot(takenAt(fields.below(EXIF), zone, now), position(fields.below(GPS)), orientation);
    }

    private static Written<Instant> takenAt(Tiff.Directory exif, ZoneId zone, Instant now) {
        if (!exif.has(TAKEN)) {
            return Written.absent(Absence.NOT_WRITTEN);
        }
        try {
            var local = LocalDateTime.parse(exif.text(TAKEN).orElse(""), WRITTEN);
            var taken = local.atZone(offset(exif).map(ZoneId.class::cast).orElse(zone))
                    .toInstant();
            return taken.isBefore(FIRST_PLAUSIBLE) || taken.isAfter(now.plus(AHEAD))
                    ? Written.absent(Absence.IMPLAUSIBLE)
                    : Written.of(taken);
        } catch (DateTimeException e) {
            return Written.absent(Absence.UNREADABLE);
        }
    }

    private static Optional<ZoneOffset> offset(Tiff.Directory exif) {
        return exif.text(TAKEN_OFFSET).filter(text -> !text.isEmpty()).map(ZoneOffset::of);
    }

    private static Written<Position> position(Tiff.Directory gps) {
        if (!gps.has(LATITUDE) && !gps.has(LONGITUDE)) {
            return Written.absent(Absence.NOT_WRITTEN);
        }
        if (!WGS_84.contains(gps.text(DATUM).orElse(""))) {
            return Written.absent(Absence.OTHER_DATUM);
        }
        var latitude = degrees(gps, LATITUDE, LATITUDE_REF, "N", "S");
        var longitude = degrees(gps, LONGITUDE, LONGITUDE_REF, "E", "W");
        return Double.isFinite(latitude) && Double.isFinite(longitude)
                ? plausible(latitude, longitude)
                : Written.absent(Absence.UNREADABLE);
    }

    private static Written<Position> plausible(double latitude, double longitude) {
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180 || (latitude == 0 && longitude == 0)) {
            return Written.absent(Absence.IMPLAUSIBLE);
        }
        return Written.of(new Position(sixDecimals(latitude), sixDecimals(longitude)));
    }

    /// Degrees, minutes and seconds, and the half of the globe; NaN where one of them is missing.
    private static double degrees(Tiff.Directory gps, int tag, int refTag, String positive, String negative) {
        var parts = gps.fractions(tag);
        var ref = gps.text(refTag).orElse("");
        if (parts.size() != 3 || !(ref.equals(positive) || ref.equals(negative))) {
            return Double.NaN;
        }
        var degrees = parts.get(0) + parts.get(1) / 60 + parts.get(2) / 3600;
        return ref.equals(positive) ? degrees : -degrees;
    }

    private static BigDecimal sixDecimals(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(6, RoundingMode.HALF_EVEN);
    }
}
