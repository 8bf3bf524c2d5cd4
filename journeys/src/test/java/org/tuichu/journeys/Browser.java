package org.tuichu.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Debian's Chromium (or a Chrome that is installed), driven by Playwright; never a browser that is downloaded. The
/// one without a window comes first: it draws the same pages and no toolbar of its own.
final class Browser implements AutoCloseable {
    private static final List<Path> BROWSERS = List.of(
            Path.of("/usr/bin/chromium-headless-shell"),
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Browser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /// A fresh visitor: own cookies, `width` × `height` CSS pixels, with or without scripts. The certificates of tests,
    /// which nobody vouches for, are taken. Panes jump instead of gliding: a button that glides away between press
    /// and release is not pressed.
    BrowserContext visitor(String address, int width, int height, boolean scripts) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("zh-CN")
                .setIgnoreHTTPSErrors(true)
                .setViewportSize(width, height)
                .setJavaScriptEnabled(scripts)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setAcceptDownloads(true));
    }

    private static Path installed() {
        return BROWSERS.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no Chromium or Chrome found in " + Stream.of(BROWSERS).toList()));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
