package org.tuichu.access;

import java.util.List;
import java.util.regex.Pattern;

/// The short name of a browser for its owner: `Chrome 156 · Windows`. It helps to tell the own sessions apart and is
/// never relied on, for a browser says about itself what it likes.
final class BrowserName {
    private record Sign(Pattern in, String name) {
        static Sign of(String pattern, String name) {
            return new Sign(Pattern.compile(pattern), name);
        }
    }

    /// In this order: most browsers also name those whose pages they understand.
    private static final List<Sign> BROWSERS = List.of(
            Sign.of("MicroMessenger/(\\d+)", "WeChat"),
            Sign.of("QQBrowser/(\\d+)", "QQBrowser"),
            Sign.of("Edg[A-Za-z]*/(\\d+)", "Edge"),
            Sign.of("OPR/(\\d+)", "Opera"),
            Sign.of("Firefox/(\\d+)", "Firefox"),
            Sign.of("Chrome/(\\d+)", "Chrome"),
            Sign.of("Version/(\\d+).*Safari", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            Sign.of("Windows", "Windows"),
            Sign.of("Android", "Android"),
            Sign.of("OpenHarmony|HarmonyOS", "HarmonyOS"),
            Sign.of("iPhone|iPad", "iOS"),
            Sign.of("Mac OS X", "macOS"),
            Sign.of("Linux", "Linux"));

    private BrowserName() {}

    /// What is not known is given as it is.
    static String of(String userAgent) {
        return BROWSERS.stream()
                .flatMap(sign -> sign.in()
                        .matcher(userAgent)
                        .results()
                        .limit(1)
                        .map(found -> sign.name() + " " + found.group(1)))
                .findFirst()
                .map(name -> name + system(userAgent))
                .orElse(userAgent);
    }

    private static String system(String userAgent) {
        return SYSTEMS.stream()
                .filter(sign -> sign.in().matcher(userAgent).find())
                .findFirst()
                .map(sign -> " · " + sign.name())
                .orElse("");
    }
}
