package org.tuichu.directory;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whom to ask in a unit (联络员).
///
/// - `phone`: as written, null when unknown
/// - `duty`: post, or what the person answers for, null when unsaid
/// - `validFrom`, `validTo`: first and last day, null where unknown or open
public record ContactPerson(
        String name,
        @Nullable String phone,
        @Nullable String duty,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {
    public static final int LONGEST_NAME = 40;
    public static final int LONGEST_DUTY = 100;

    /// 3 to 30 characters: digits, blanks, `+ - ( )`, and `转` or `x` before an extension.
    private static final Pattern PHONE = Pattern.compile("[0-9+(][0-9+()\\- 转x]{2,29}");

    public ContactPerson {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("name: 1 to " + LONGEST_NAME + " characters, was " + name.length());
        }
        if (phone != null && !isPhone(phone)) {
            throw new IllegalArgumentException("phone: digits, blanks, + - ( ), 3 to 30, was " + phone);
        }
        if (duty != null && (duty.isBlank() || duty.length() > LONGEST_DUTY)) {
            throw new IllegalArgumentException("duty: 1 to " + LONGEST_DUTY + " characters, was " + duty.length());
        }
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("validTo " + validTo + " is before validFrom " + validFrom);
        }
    }

    public static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }
}
