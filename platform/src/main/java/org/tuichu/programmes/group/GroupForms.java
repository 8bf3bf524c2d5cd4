package org.tuichu.programmes.group;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.tuichu.programmes.group.LeadingGroup.Answer;
import org.tuichu.programmes.group.LeadingGroup.Joining;
import org.tuichu.programmes.group.LeadingGroup.Leaving;
import org.tuichu.shell.KeptText;

/// What was typed about a leading group, by page or by API, and what it says.
final class GroupForms {
    static final int LONGEST_WORDS = 100;
    static final int LONGEST_REASON = 200;

    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    private GroupForms() {}

    record Join(
            @Nullable Integer replaces,
            @Nullable String role,
            @Nullable String name,
            @Nullable String post,
            @Nullable String from,
            @Nullable String reason,
            @Nullable Long version) {
        static final Join EMPTY = new Join(null, "", "", "", "", "", null);

        /// What is wrong, or null.
        Answer.@Nullable Wrong wrong() {
            var found = words("role", role, replaces == null, LONGEST_WORDS);
            found = found == null ? words("name", name, true, LONGEST_WORDS) : found;
            found = found == null ? words("post", post, false, LONGEST_WORDS) : found;
            found = found == null ? day("from", from) : found;
            found = found == null ? words("reason", reason, true, LONGEST_REASON) : found;
            return found == null && version == null ? wrongField("version", "missing") : found;
        }

        /// Once nothing is wrong.
        Joining joining() {
            return new Joining(
                    replaces,
                    orNull(role),
                    stripped(name),
                    orNull(post),
                    LocalDate.parse(stripped(from)),
                    stripped(reason));
        }
    }

    record Leave(
            @Nullable Integer member,
            @Nullable String lastDay,
            @Nullable String endReason,
            @Nullable Long version) {
        static final Leave EMPTY = new Leave(null, "", "", null);

        Answer.@Nullable Wrong wrong() {
            var found = member == null ? wrongField("member", "missing") : day("lastDay", lastDay);
            found = found == null ? words("endReason", endReason, true, LONGEST_REASON) : found;
            return found == null && version == null ? wrongField("version", "missing") : found;
        }

        Leaving leaving() {
            return new Leaving(member == null ? 0 : member, LocalDate.parse(stripped(lastDay)), stripped(endReason));
        }
    }

    private static Answer.@Nullable Wrong words(String field, @Nullable String text, boolean required, int longest) {
        var words = stripped(text);
        if (words.isEmpty()) {
            return required ? wrongField(field, "missing") : null;
        }
        var fits = words.length() <= longest
                && KeptText.holds(words)
                && words.chars().noneMatch(Character::isISOControl);
        return fits ? null : wrongField(field, "long");
    }

    private static Answer.@Nullable Wrong day(String field, @Nullable String text) {
        if (stripped(text).isEmpty()) {
            return wrongField(field, "missing");
        }
        try {
            var day = LocalDate.parse(stripped(text));
            return day.isBefore(EARLIEST) || day.isAfter(LATEST) ? wrongField(field, "date") : null;
        } catch (DateTimeParseException e) {
            return wrongField(field, "date");
        }
    }

    private static Answer.Wrong wrongField(String field, String message) {
        return new Answer.Wrong(field, "programmes.group.problem." + message);
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static @Nullable String orNull(@Nullable String text) {
        return stripped(text).isEmpty() ? null : stripped(text);
    }
}
