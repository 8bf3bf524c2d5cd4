package org.tuichu.statute.line;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 年印染布8000万米，定型机6台、印花机2台: a capacity before several devices is no more the first one's than the others'.
final class Leading {
    @Nullable
    private Draft first;

    void clear() {
        first = null;
    }

    /// `device` takes what stood alone before it.
    void taken(Draft waited, Draft device) {
        if (!waited.sized() && !waited.amounts.isEmpty()) {
            first = device;
        }
    }

    /// Another device in the same sentence.
    void next(Draft device, List<Element> unread) {
        Draft led = first;
        if (led != null && led != device && !device.inside && device.amounts.isEmpty()) {
            unread.addAll(led.amounts);
            led.amounts.clear();
            first = null;
        }
    }
}
