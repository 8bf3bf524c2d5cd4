package org.tuichu.access;

import java.util.Locale;
import java.util.Optional;

/// What a password must keep to. Length counts more than variety; nothing forces a change by the calendar.
///
/// Source: NIST SP 800-63B-4, section 3.1.1.2.
public enum PasswordRule {
    /// At least [#SHORTEST] characters.
    LONG_ENOUGH,
    /// At most [#LONGEST] characters.
    NOT_ENDLESS,
    /// Not the user name, nor containing it.
    NOT_THE_USER_NAME,
    /// Not one of those that are tried first.
    NOT_COMMON,
    /// Not the present one, where one is changed: an initial password would stay what others know.
    NOT_THE_PRESENT_ONE;

    /// Characters (code points).
    public static final int SHORTEST = 10;

    /// Characters (UTF-16 code units).
    public static final int LONGEST = Passwords.LONGEST;

    /// The first rule that `password` breaks.
    static Optional<PasswordRule> brokenBy(String password, String userName) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(LONG_ENOUGH);
        }
        if (password.length() > LONGEST) {
            return Optional.of(NOT_ENDLESS);
        }
        var folded = password.toLowerCase(Locale.ROOT);
        if (folded.contains(userName.toLowerCase(Locale.ROOT))) {
            return Optional.of(NOT_THE_USER_NAME);
        }
        return CommonPasswords.contains(folded) ? Optional.of(NOT_COMMON) : Optional.empty();
    }
}
