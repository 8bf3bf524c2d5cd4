package org.tuichu;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the names of messages that a text uses. A name that ends in a dot is the beginning of names put together at
/// run time (`'access.role.' + role`).
final class MessageNames {
    private static final Pattern PLAIN = Pattern.compile("#\\{([A-Za-z][\\w.-]*)");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{(\\$\\{[^}]*}|__[^}]*__)");
    private static final Pattern LITERAL = Pattern.compile("['\"]([a-z]\\w*(?:\\.[\\w-]+)+\\.?)['\"]");

    private MessageNames() {}

    /// Names in `#{…}`: written out, or as literals of an expression within.
    static Stream<String> inTemplate(String html) {
        return Stream.concat(
                PLAIN.matcher(html).results().map(match -> match.group(1)),
                EXPRESSION.matcher(html).results().flatMap(match -> literals(match.group(1))));
    }

    /// Names in `#{…}` and whatever literal looks like a name.
    static Stream<String> anywhere(String text) {
        return Stream.concat(inTemplate(text), literals(text));
    }

    private static Stream<String> literals(String text) {
        return LITERAL.matcher(text).results().map(match -> match.group(1));
    }
}
