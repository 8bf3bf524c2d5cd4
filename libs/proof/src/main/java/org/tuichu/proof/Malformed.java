package org.tuichu.proof;

/// Text or bytes that are not what they should be: the one exception of this library. Nothing was used of them.
///
/// `position` counts from 0 in the unit that the reader of `what` names: characters (UTF-16) of a text, bytes of a key.
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    private final String what;
    private final int position;
    private final String reason;

    /// `what` was read, as in `checkpoint`; `reason` says what is wrong, in words for a person.
    public Malformed(String what, int position, String reason) {
        super(sentence(what, position, reason));
        this.what = what;
        this.position = position;
        this.reason = reason;
    }

    public String what() {
        return what;
    }

    public int position() {
        return position;
    }

    public String reason() {
        return reason;
    }

    /// What, where and why, for a person.
    public String sentence() {
        return sentence(what, position, reason);
    }

    private static String sentence(String what, int position, String reason) {
        return what + " at " + position + ": " + reason;
    }

    /// A value for a message: at most 60 characters of it, in quotes, nothing but printable ASCII and Chinese.
    public static String shown(String value) {
        var text = new StringBuilder("\"");
        value.codePoints()
                .limit(SHOWN)
                .forEach(one ->
                        text.appendCodePoint(Character.isISOControl(one) || !Character.isDefined(one) ? '?' : one));
        return text.append(value.codePointCount(0, value.length()) > SHOWN ? "…\"" : "\"")
                .toString();
    }
}
