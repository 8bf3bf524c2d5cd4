package org.tuichu.plan.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Decodes a page: as any text, but a page that says it is Big5 is believed when every byte agrees.
final class HtmlDecoding {
    /// Bytes searched for the declaration; the HTML standard asks for 1024, pages of content systems need more.
    private static final int PREFIX = 4_096;

    private static final Pattern DECLARED =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w-]+)", Pattern.CASE_INSENSITIVE);

    private HtmlDecoding() {}

    static String decode(byte[] content) {
        return declared(content)
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("big5"))
                .flatMap(name -> Decoding.tryStrictly(content, 0, Charset.forName("Big5-HKSCS")))
                .orElseGet(() -> Decoding.decode(content));
    }

    private static Optional<String> declared(byte[] content) {
        String prefix = new String(content, 0, Math.min(PREFIX, content.length), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARED.matcher(prefix);
        return declaration.find() ? Optional.of(declaration.group(1)) : Optional.empty();
    }
}
