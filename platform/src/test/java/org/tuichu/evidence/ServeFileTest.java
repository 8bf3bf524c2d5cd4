package org.tuichu.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.evidence.content.Samples;

/// How a file goes out: whole or in parts, and never to be run.
@PlatformTest
class ServeFileTest {
    private static final int SIZE = (1 << 20) + 1_000;

    private final ServeFile serving;
    private final EvidenceMother mother;
    private final byte[] content = new byte[SIZE];
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/file");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final EvidenceFile file;

    ServeFileTest(BeanFactory beans, ServeFile serving) {
        this.serving = serving;
        this.mother = new EvidenceMother(beans);
        for (var i = 0; i < SIZE; i++) {
            content[i] = (byte) ('a' + i % 23);
        }
        this.file = mother.kept("说明.txt", content, EvidenceMother.unitOf(Viewers.place()));
    }

    @Test
    void isToBeSavedAndNotToBeRun() throws Exception {
        attachment();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsByteArray()).isEqualTo(content);
        assertThat(headers())
                .containsExactlyInAnyOrder(
                        "Content-Type: text/plain",
                        "Content-Length: " + SIZE,
                        "Content-Disposition: attachment; filename=\"__.txt\"; filename*=UTF-8''%E8%AF%B4%E6%98%8E.txt",
                        "X-Content-Type-Options: nosniff",
                        "Content-Security-Policy: sandbox; default-src 'none'; base-uri 'none'; form-action 'none';"
                                + " frame-ancestors 'none'",
                        "Cache-Control: private, no-cache",
                        "ETag: \"" + file.fingerprint().sha256() + "\"",
                        "Accept-Ranges: bytes");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=5-9, 5, 10",
        "bytes=1048570-1048580, 1048570, 1048581",
        "bytes=1048576-, 1048576, 1049576",
        "bytes=-1000, 1048576, 1049576",
        "bytes=-99999999, 0, 1049576",
        "bytes=1049575-99999999, 1049575, 1049576"
    })
    void givesTheRangeThatIsAskedFor(String range, int from, int end) throws Exception {
        request.addHeader("Range", range);
        attachment();
        assertThat(response.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(content, from, end));
        assertThat(response.getContentLengthLong()).isEqualTo(end - from);
        if (end - from < SIZE) {
            assertThat(response.getStatus()).isEqualTo(206);
            assertThat(response.getHeader("Content-Range")).isEqualTo("bytes " + from + "-" + (end - 1) + "/" + SIZE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1049576-", "bytes=9-5", "bytes=-0"})
    void refusesARangeOutsideTheFile(String range) throws Exception {
        request.addHeader("Range", range);
        attachment();
        assertThat(response.getStatus()).isEqualTo(416);
        assertThat(response.getHeader("Content-Range")).isEqualTo("bytes */" + SIZE);
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=0-1,5-6", "bytes=-", "lines=1-2", "bytes=a-b", "bytes=99999999999999999999-", "bytes=1"})
    void givesTheWholeWhenTheRangeIsNotUnderstood(String range) throws Exception {
        request.addHeader("Range", range);
        attachment();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsByteArray()).hasSize(SIZE);
    }

    @Test
    void sendsNothingThatIsKnown() throws Exception {
        request.addHeader(
                "If-None-Match", "\"other\", W/\"" + file.fingerprint().sha256() + "\"");
        attachment();
        assertThat(response.getStatus()).isEqualTo(304);
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void givesTheWholeWhenTheRestIsOfAnotherFile() throws Exception {
        request.addHeader("Range", "bytes=5-9");
        request.addHeader("If-Range", "\"other\"");
        attachment();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsByteArray()).hasSize(SIZE);
    }

    @Test
    void answersHeadWithoutTheBytes() throws Exception {
        request.setMethod("HEAD");
        attachment();
        assertThat(response.getContentLengthLong()).isEqualTo(SIZE);
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void showsPreviewsOnly() throws Exception {
        var picture = mother.kept("a.png", Samples.picture("png", 2_000, 100), file.owner());
        EvidenceMother.scope(file.owner()).<Void, IOException>call(() -> {
            serving.preview(picture, request, response);
            return null;
        });
        assertThat(headers()).contains("Content-Type: image/jpeg", "Content-Disposition: inline");
        assertThat(response.getHeader("Content-Security-Policy")).startsWith("sandbox;");
        var shown = ImageIO.read(new java.io.ByteArrayInputStream(response.getContentAsByteArray()));
        assertThat(shown.getWidth()).isEqualTo(1_024);
    }

    @Test
    void hasNoPreviewOfWhatIsNoPicture() throws Exception {
        EvidenceMother.scope(file.owner()).<Void, IOException>call(() -> {
            serving.preview(file, request, response);
            return null;
        });
        assertThat(response.getStatus()).isEqualTo(404);
    }

    private void attachment() throws IOException {
        EvidenceMother.scope(file.owner()).<Void, IOException>call(() -> {
            serving.attachment(file, request, response);
            return null;
        });
    }

    private List<String> headers() {
        return response.getHeaderNames().stream()
                .map(name -> name + ": " + response.getHeader(name))
                .toList();
    }
}
