package org.tuichu.evidence.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tuichu.evidence.content.FileKind;
import org.tuichu.evidence.content.InMemory;
import org.tuichu.evidence.content.Samples;

@Timeout(60)
class MakePreviewTest {
    private static final long LARGEST = 100_000_000;

    private final MakePreview previews = new MakePreview(LARGEST);

    /// The stored picture is 80 wide, 40 high, red in its upper left corner: where is red when it is shown upright?
    @ParameterizedTest
    @CsvSource({
        "1, 80, 40, left, top",
        "2, 80, 40, right, top",
        "3, 80, 40, right, bottom",
        "4, 80, 40, left, bottom",
        "5, 40, 80, left, top",
        "6, 40, 80, right, top",
        "7, 40, 80, right, bottom",
        "8, 40, 80, left, bottom"
    })
    void isUpright(int orientation, int width, int height, String side, String edge) throws IOException {
        var shown = shown(previews.of(redCorner(), FileKind.PNG, orientation));
        assertThat(shown.getWidth()).isEqualTo(width);
        assertThat(shown.getHeight()).isEqualTo(height);
        var x = side.equals("left") ? 5 : width - 6;
        var y = edge.equals("top") ? 5 : height - 6;
        assertThat(new Color(shown.getRGB(x, y)).getRed()).isGreaterThan(200);
        assertThat(new Color(shown.getRGB(width - 1 - x, height - 1 - y)).getRed())
                .isLessThan(50);
    }

    @ParameterizedTest
    @CsvSource({"JPEG, jpeg", "PNG, png", "GIF, gif"})
    void isSmall(FileKind kind, String format) throws IOException {
        var shown = shown(previews.of(new InMemory(Samples.picture(format, 5_000, 2_500)), kind, 1));
        assertThat(shown.getWidth()).isEqualTo(1_024);
        assertThat(shown.getHeight()).isEqualTo(512);
    }

    @Test
    void refusesABombBeforeDecodingIt() throws IOException {
        assertThat(previews.of(new InMemory(Samples.pngThatClaims(50_000, 50_000)), FileKind.PNG, 1))
                .isEqualTo(new Preview.TooManyPixels(2_500_000_000L));
        assertThat(previews.of(new InMemory(Samples.pngThatClaims(100_000, 1)), FileKind.PNG, 1))
                .isEqualTo(new Preview.TooManyPixels(100_000));
        assertThat(previews.of(new InMemory(Samples.pngThatClaims(10_000, 10_000)), FileKind.PNG, 1))
                .as("as large as may be, but nothing there")
                .isEqualTo(new Preview.None());
    }

    @Test
    void findsScriptsThatPoseAsPictures() throws IOException {
        var script = Samples.text("GIF89a/*" + "\0".repeat(20) + "*/=1;alert(document.domain)//");
        assertThat(previews.of(new InMemory(script), FileKind.GIF, 1)).isEqualTo(new Preview.Damaged());
        assertThat(previews.of(new InMemory(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}), FileKind.JPEG, 1))
                .isEqualTo(new Preview.Damaged());
    }

    @Test
    void keepsACutPictureWithoutPreviewOrWithWhatIsThere() throws IOException {
        var whole = Samples.picture("png", 400, 400);
        var cut = new InMemory(Arrays.copyOf(whole, whole.length - 30));
        assertThat(previews.of(cut, FileKind.PNG, 1)).isNotInstanceOf(Preview.TooManyPixels.class);
    }

    @Test
    void decodesOnlyWhatTheJdkDecodes() throws IOException {
        assertThat(previews.of(new InMemory(Samples.webp()), FileKind.WEBP, 1)).isEqualTo(new Preview.None());
        assertThat(previews.of(new InMemory(Samples.pdf()), FileKind.PDF, 1)).isEqualTo(new Preview.None());
    }

    private static InMemory redCorner() throws IOException {
        var picture = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
        var drawing = picture.createGraphics();
        drawing.setColor(Color.RED);
        drawing.fillRect(0, 0, 20, 10);
        drawing.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return new InMemory(bytes.toByteArray());
    }

    private static BufferedImage shown(Preview preview) throws IOException {
        return ImageIO.read(((Preview.Made) preview).jpeg().stream());
    }
}
