package org.tuichu.evidence;

import org.springframework.context.MessageSourceResolvable;
import org.tuichu.evidence.content.Told;

/// A file that is not kept, and why; nothing of it is left. Resolves to a sentence for the person who brought it:
/// the name, the reason, and the limit or the thing found where there is one.
public record Refused(String name, Reason reason, String detail)
        implements Keeping, Examination, MessageSourceResolvable {

    /// Why; those told by the content as in [Told.Reason].
    public enum Reason {
        EMPTY,
        NAME_TOO_LONG,
        TOO_LARGE,
        TOO_MANY_PIXELS,
        UNKNOWN_KIND,
        EXECUTABLE,
        MACROS,
        ENCRYPTED,
        TWO_IN_ONE,
        UNSAFE_ARCHIVE,
        DAMAGED,
        INFECTED,
        /// The antivirus that this deployment requires gave no answer: the same file may be kept a little later.
        NOT_CHECKED
    }

    static Refused of(String name, Told.Reason reason) {
        return new Refused(name, Reason.valueOf(reason.name()), "");
    }

    /// Whether the same file may be kept later.
    public boolean tryAgain() {
        return reason == Reason.NOT_CHECKED;
    }

    @Override
    public String[] getCodes() {
        return new String[] {"evidence.refused." + reason};
    }

    @Override
    public Object[] getArguments() {
        return new Object[] {name, detail};
    }
}
