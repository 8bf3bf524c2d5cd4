package org.tuichu.evidence.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a machine or a browser would run.
public final class Executables {
    /// Windows, Linux, macOS (both ends, universal and Java), shortcut, static library, WebAssembly, Android, help
    /// file.
    private static final List<byte[]> MARKS = List.of(
            Octet.hex("7f454c46"),
            Octet.hex("feedface"),
            Octet.hex("feedfacf"),
            Octet.hex("cefaedfe"),
            Octet.hex("cffaedfe"),
            Octet.hex("cafebabe"),
            Octet.hex("4c0000000114020000000000c000000000000046"),
            Octet.hex("213c617263683e"),
            Octet.hex("0061736d"),
            Octet.hex("6465780a"),
            Octet.hex("49545346"));

    private static final Pattern SCRIPT_OR_PAGE = Pattern.compile(
            "(?:#!|@echo\\b|<\\?php|(?:<\\?xml[^>]*+>|<!--(?s:.*?)-->|\\s++)*+<(?:!doctype\\b|(?:html|head|body|script|"
                    + "svg|iframe|meta|title|style|link|div|form|table|img|object|embed|math|a)[\\s>/])|"
                    + "mime-version:).*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Set<String> ENDINGS = Set.of(
            ("exe com scr pif cpl msi msp dll sys drv ocx bat cmd ps1 psm1 vbs vbe js jse mjs wsf wsh hta lnk url scf reg"
                            + " inf jar class war apk dex sh bash csh ksh zsh py pyc rb pl php phtml asp aspx jsp cgi"
                            + " app dmg pkg deb rpm run so dylib wasm html htm xhtml shtml mht mhtml svg svgz xml xsl"
                            + " xslt swf chm hlp docm dotm xlsm xltm xlam pptm application gadget")
                    .split(" "));

    private Executables() {}

    /// Whether a file with this beginning is one.
    static boolean begins(byte[] head) {
        return MARKS.stream().anyMatch(mark -> Octet.at(head, 0, mark))
                || isWindowsProgram(head)
                || SCRIPT_OR_PAGE.matcher(readable(head)).matches();
    }

    /// Whether a name with this ending (lower case, without the dot) asks to be run.
    public static boolean named(String ending) {
        return ENDINGS.contains(ending);
    }

    /// `MZ` alone also begins English text; a program has bytes there that no text has.
    private static boolean isWindowsProgram(byte[] head) {
        return Octet.at(head, 0, "MZ") && readable(head).length() < head.length;
    }

    /// As ASCII, without the marks and zero bytes of UTF-16 and the mark of UTF-8.
    private static String readable(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1)
                .replaceFirst("^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .replace("\0", "")
                .toLowerCase(Locale.ROOT);
    }
}
