package org.tuichu.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tuichu.evidence.content.FileKind;

class FileNameTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            拆除照片.jpg, 拆除照片.jpg
            拆除照片.JPEG, 拆除照片.JPEG
            photo.png, photo.jpg
            photo, photo.jpg
            setup.exe, setup.exe.jpg
            2019.03.02, 2019.03.02.jpg
            ../../etc/passwd.jpg, passwd.jpg
            C:\\Windows\\a.jpg, a.jpg
            /, file.jpg
            `   `, file.jpg
            ..., file.jpg
            .htaccess, htaccess.jpg
            evil.jpg. ., evil.jpg
            CON.jpg, _CON.jpg
            com1.tar.jpg, _com1.tar.jpg
            nul, _nul.jpg
            CONTRACT.jpg, CONTRACT.jpg
            a<b>:c|d?.jpg, a_b__c_d_.jpg
            `x".jpg`, x_.jpg
            a.jpg::$DATA, a.jpg__$DATA.jpg
            """)
    void isMadeSafe(String given, String safe) {
        assertThat(FileName.safe(given, FileKind.JPEG)).isEqualTo(safe);
    }

    @Test
    void losesWhatNobodySees() {
        assertThat(FileName.safe("gnp\u202e.exe\u2066\0\r\n\u200b.jpg", FileKind.JPEG))
                .isEqualTo("gnp.exe.jpg");
        assertThat(FileName.safe("a\ud800\u2028b.jpg", FileKind.JPEG)).isEqualTo("ab.jpg");
    }

    @Test
    void fitsIntoAFileSystemWithoutBreakingACharacter() {
        var safe = FileName.safe("窑".repeat(200) + "😀".repeat(50) + ".jpg", FileKind.JPEG);
        assertThat(safe.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(250, 255);
        assertThat(safe).matches("窑+\\.jpg");
    }

    @Test
    void isRecordedAsItCame() {
        assertThat(FileName.recorded("..\\a\u202e\n.exe")).isEqualTo("..\\a\u202e\n.exe");
        assertThat(FileName.recorded("a\0b\ud800😀")).isEqualTo("a\ufffdb\ufffd😀");
    }

    @Test
    void isSafeWhateverItIs() {
        var random = new Random(7);
        for (var i = 0; i < 5_000; i++) {
            var given = random.ints(random.nextInt(400), 0, 0x3000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            var safe = FileName.safe(given, FileKind.PDF);
            assertThat(safe)
                    .endsWithIgnoringCase(".pdf")
                    .doesNotContainPattern("[/\\\\<>:\"|?*\\p{Cntrl}\\p{Cf}]|^[. ]");
            assertThat(safe.getBytes(StandardCharsets.UTF_8).length).isBetween(5, 255);
            assertThat(FileName.safe(safe, FileKind.PDF)).as("made safe once").isEqualTo(safe);
        }
    }

    @Test
    void standsInTheHeaderTwice() {
        assertThat(Disposition.attachment("拆除\"100%\".jpg"))
                .isEqualTo(
                        "attachment; filename=\"___100__.jpg\"; filename*=UTF-8''%E6%8B%86%E9%99%A4%22100%25%22.jpg");
    }
}
