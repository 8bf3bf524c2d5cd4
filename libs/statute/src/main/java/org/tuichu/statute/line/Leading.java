package org.tuichu.statute.line;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 年印染布8000万米，定型机6台、印花机2台: a capacity before several devices is no more the first one's than the others'.
final class Leading {
    @Nullable
    private Draft first;

    /// Words that stood before it with the capacity: what is made.
    private List<Element.Named> words = List.of();

    void clear() {
        first = null;
    }

    /// `device` takes what stood alone before it.
    void taken(Draft waited, Draft device) {
        if (!waited.sized() && !waited.amounts.isEmpty()) {
            first = device;
            words = List.copyOf(waited.words);
        }
    }

    /// Another device in the same sentence.
    void next(Draft device, List<Element> unread) {
        Draft led = first;
        if (led != null && led != device && !device.inside && device.amounts.isEmpty()) {
            unread.addAll(led.amounts);
            led.amounts.clear();
            if (Objects.equals(Naming.kind(led), Naming.kind(device))) {
                unread.addAll(words);
                led.words.removeAll(words);
            }
            first = null;
        }
    }
}
