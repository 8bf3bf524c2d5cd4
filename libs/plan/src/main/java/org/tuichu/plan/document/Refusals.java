package org.tuichu.plan.document;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.PlanRefused;
import org.tuichu.plan.PlanRefused.Reason;

/// How this package says no: one wording per reason, and the edge at which a parser's failure becomes a refusal.
final class Refusals {
    /// Longest part of a foreign message that is repeated.
    private static final int QUOTED = 120;

    private Refusals() {}

    /// `name` is the limit as [org.tuichu.plan.Limits] calls it.
    static PlanRefused tooLarge(String name, long figure, long limit) {
        return new PlanRefused(Reason.TOO_LARGE, name + " " + figure + " > " + limit);
    }

    static PlanRefused damaged(String what) {
        return new PlanRefused(Reason.DAMAGED, what);
    }

    static PlanRefused damaged(String what, Throwable cause) {
        PlanRefused refused = new PlanRefused(Reason.DAMAGED, what + " (" + brief(cause) + ")");
        refused.initCause(cause);
        return refused;
    }

    /// Runs a parser of foreign bytes: anything it throws means that the bytes are not what they claim to be.
    @SuppressWarnings("CatchAndPrintStackTrace")
    static <T> T guarded(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (PlanRefused refused) {
            throw refused;
        } catch (StackOverflowError deep) {
            throw damaged("nested too deeply to be read", deep);
        } catch (RuntimeException | LinkageError broken) {
            throw damaged("content is broken", broken);
        } catch (OutOfMemoryError big) {
            throw damaged("asks for more memory than there is", big);
        }
    }

    private static String brief(Throwable cause) {
        @Nullable String message = cause.getMessage();
        String name = cause.getClass().getSimpleName();
        if (message == null) {
            return name;
        }
        String line = message.replaceAll("\\p{Cntrl}+", " ");
        return name + ": " + (line.length() > QUOTED ? line.substring(0, QUOTED) + "…" : line);
    }
}
