package org.tuichu.evidence.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tuichu.evidence.content.FileKind;
import org.tuichu.evidence.content.InMemory;
import org.tuichu.evidence.content.Samples;
import org.tuichu.evidence.picture.ExifSamples.Camera;

class ReadShotTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Instant UPLOADED = Instant.parse("2019-03-05T02:00:00Z");
    private static final Instant TAKEN = Instant.parse("2019-03-02T01:15:30Z");
    private static final byte[] JPEG = Samples.picture("jpeg", 8, 8);

    static Stream<Arguments> pictures() {
        var tiff = ExifSamples.tiff(Camera.honest(), ByteOrder.BIG_ENDIAN);
        return Stream.of(
                Arguments.of(FileKind.JPEG, ExifSamples.jpeg(JPEG, tiff)),
                Arguments.of(
                        FileKind.JPEG,
                        ExifSamples.jpeg(JPEG, ExifSamples.tiff(Camera.honest(), ByteOrder.LITTLE_ENDIAN))),
                Arguments.of(FileKind.PNG, ExifSamples.png(Samples.picture("png", 8, 8), tiff)),
                Arguments.of(FileKind.WEBP, ExifSamples.webp(tiff)),
                Arguments.of(FileKind.HEIC, ExifSamples.heic(tiff)));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void readsTimePlaceAndOrientation(FileKind kind, byte[] picture) throws IOException {
        assertThat(read(kind, picture))
                .isEqualTo(new Shot(
                        Written.of(TAKEN),
                        Written.of(new Position(new BigDecimal("41.002600"), new BigDecimal("122.083000"))),
                        6));
    }

    @Test
    void takesATimeWithoutOffsetAsChinas() throws IOException {
        assertThat(takenBy(Camera.honest().at("2019:03:02 09:15:30", null))).isEqualTo(Written.of(TAKEN));
        assertThat(takenBy(Camera.honest().at("2019:03:02 09:15:30", "+00:00")))
                .isEqualTo(Written.of(TAKEN.plus(Duration.ofHours(8))));
    }

    @ParameterizedTest
    @CsvSource({
        ", +08:00, NOT_WRITTEN",
        "0000:00:00 00:00:00, , UNREADABLE",
        "2019:02:30 09:00:00, , UNREADABLE",
        "yesterday, , UNREADABLE",
        "2019:03:02 09:15:30, +99:00, UNREADABLE",
        "1980:01:01 00:00:00, , IMPLAUSIBLE",
        "2019:03:07 09:00:00, , IMPLAUSIBLE"
    })
    void saysWhyThereIsNoTime(@Nullable String time, @Nullable String offset, Absence why) throws IOException {
        assertThat(takenBy(Camera.honest().at(time, offset))).isEqualTo(Written.absent(why));
    }

    static Stream<Arguments> noPositions() {
        var some = List.of(41.0, 0.0, 0.0);
        var honest = Camera.honest();
        return Stream.of(
                Arguments.of(honest.near(null, "N", null, "E"), Absence.NOT_WRITTEN),
                Arguments.of(honest.near(some, "N", null, "E"), Absence.UNREADABLE),
                Arguments.of(honest.near(some, "X", some, "E"), Absence.UNREADABLE),
                Arguments.of(honest.near(List.of(Double.NaN, 0.0, 0.0), "N", some, "E"), Absence.UNREADABLE),
                Arguments.of(honest.near(List.of(90.0, 0.0, 1.0), "N", some, "E"), Absence.IMPLAUSIBLE),
                Arguments.of(honest.near(some, "N", List.of(181.0, 0.0, 0.0), "W"), Absence.IMPLAUSIBLE),
                Arguments.of(
                        honest.near(List.of(0.0, 0.0, 0.0), "N", List.of(0.0, 0.0, 0.0), "E"), Absence.IMPLAUSIBLE),
                Arguments.of(honest.in("GCJ-02"), Absence.OTHER_DATUM));
    }

    @ParameterizedTest
    @MethodSource("noPositions")
    void saysWhyThereIsNoPosition(Camera camera, Absence why) throws IOException {
        assertThat(by(camera).position()).isEqualTo(Written.absent(why));
    }

    @Test
    void southAndWestAreNegative() throws IOException {
        var far = Camera.honest().in(null).near(List.of(33.0, 30.0, 0.0), "S", List.of(70.0, 30.0, 0.0), "W");
        assertThat(by(far).position())
                .isEqualTo(Written.of(new Position(new BigDecimal("-33.500000"), new BigDecimal("-70.500000"))));
    }

    @Test
    void saysThatNothingIsWritten() throws IOException {
        assertThat(read(FileKind.JPEG, JPEG)).isEqualTo(Shot.without(Absence.NOT_WRITTEN));
        assertThat(read(FileKind.HEIC, Samples.iso("heic"))).isEqualTo(Shot.without(Absence.NOT_WRITTEN));
        assertThat(read(FileKind.PDF, Samples.pdf())).isEqualTo(Shot.without(Absence.NO_PICTURE));
        assertThat(read(FileKind.JPEG, ExifSamples.jpeg(JPEG, new byte[100])))
                .isEqualTo(Shot.without(Absence.UNREADABLE));
    }

    /// A camera's block is foreign data: whatever stands in it, the answer is a value.
    @Test
    void answersForAnyDamage() throws IOException {
        var random = new Random(20_190_302);
        for (var sample : pictures().toList()) {
            for (var i = 0; i < 2_000; i++) {
                var damaged = ((byte[]) Objects.requireNonNull(sample.get()[1])).clone();
                for (var j = 0; j < 1 + random.nextInt(6); j++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                var cut = Arrays.copyOf(damaged, random.nextInt(damaged.length));
                assertThat(read((FileKind) Objects.requireNonNull(sample.get()[0]), i % 2 == 0 ? damaged : cut))
                        .isNotNull();
            }
        }
    }

    private static Written<Instant> takenBy(Camera camera) throws IOException {
        return by(camera).takenAt();
    }

    private static Shot by(Camera camera) throws IOException {
        return read(FileKind.JPEG, ExifSamples.jpeg(JPEG, ExifSamples.tiff(camera, ByteOrder.BIG_ENDIAN)));
    }

    private static Shot read(FileKind kind, byte[] picture) throws IOException {
        return ReadShot.of(new InMemory(picture), kind, CHINA, UPLOADED);
    }
}
