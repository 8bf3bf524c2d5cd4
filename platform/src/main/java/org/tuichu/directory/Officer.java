package org.tuichu.directory;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A person who works in a unit (人员).
///
/// - `post`: post, or what the person answers for, null when unsaid
/// - `phone`, `mobile`: as written, null when unknown; shown to whoever may read the directory there
/// - `contact`: is whom to ask in the unit (联络员)
/// - `validFrom`, `validTo`: first and last day in the unit, null where unknown or open
public record Officer(
        String name,
        @Nullable String post,
        @Nullable String phone,
        @Nullable String mobile,
        boolean contact,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {
    public static final int LONGEST_NAME = 40;
    public static final int LONGEST_POST = 100;

    /// 3 to 30 characters: digits, blanks, `+ - ( )`, and `转` or `x` before an extension.
    private static final Pattern PHONE = Pattern.compile("[0-9+(][0-9+()\\- 转x]{2,29}");

    public Officer {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("name: 1 to " + LONGEST_NAME + " characters, was " + name.length());
        }
        if (post != null && (post.isBlank() || post.length() > LONGEST_POST)) {
            throw new IllegalArgumentException("post: 1 to " + LONGEST_POST + " characters, was " + post.length());
        }
        if ((phone != null && !isPhone(phone)) || (mobile != null && !isPhone(mobile))) {
            throw new IllegalArgumentException("phone, mobile: digits, blanks, + - ( ), 3 to 30");
        }
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("validTo " + validTo + " is before validFrom " + validFrom);
        }
    }

    public static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }

    /// Whether the last day had not passed by then.
    public boolean inOfficeOn(LocalDate day) {
        return validTo == null || !validTo.isBefore(day);
    }

    /// Whether both were in the unit on some day, as far as their days are known.
    public boolean overlaps(Officer other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(Officer other) {
        return validTo != null && other.validFrom != null && validTo.isBefore(other.validFrom);
    }

    /// Has a number that somebody else would be shown.
    public boolean hasNumbers() {
        return phone != null || mobile != null;
    }

    /// The same person as those know them who need no number.
    public Officer withoutNumbers() {
        return new Officer(name, post, null, null, contact, validFrom, validTo);
    }

    /// The same person whose last day is the one before `day`.
    public Officer endingBefore(LocalDate day) {
        return new Officer(name, post, phone, mobile, contact, validFrom, day.minusDays(1));
    }

    /// The same person as another unit begins to know them: post and telephone there are still to be said.
    public Officer beginningOn(LocalDate day) {
        return new Officer(name, null, null, mobile, false, day, null);
    }
}
