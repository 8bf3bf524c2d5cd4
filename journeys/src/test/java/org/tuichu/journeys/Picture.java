package org.tuichu.journeys;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/// Pictures of pages in `target/screenshots`, for people to look at. Taken where `TUICHU_PICTURES` is `yes`: they
/// make a quarter of the time that a page takes, and no test reads them.
final class Picture {
    private static final boolean WANTED = "yes".equals(System.getenv("TUICHU_PICTURES"));
    private static final Path FOLDER = Path.of("target", "screenshots");

    private Picture() {}

    /// The whole page as it stands, under its name and the width of the window.
    static void take(Page page, String name) {
        if (WANTED) {
            var file = page.viewportSize().width + "-" + name.replaceAll("[^\\w]+", "-") + ".png";
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)).setFullPage(true));
        }
    }
}
