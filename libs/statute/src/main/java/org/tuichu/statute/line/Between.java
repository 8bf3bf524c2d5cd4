package org.tuichu.statute.line;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whose a size is that stands between two devices.
final class Between {
    private Between() {}

    /// For each draft the device that follows, with nothing but sizes between; null where none does.
    static @Nullable Draft[] devicesAhead(List<Draft> drafts) {
        var ahead = new @Nullable Draft[drafts.size()];
        for (int i = drafts.size() - 2; i >= 0; i--) {
            Draft next = drafts.get(i + 1);
            if (!next.strong) {
                ahead[i] = next.device != null ? next : next.sized() ? ahead[i + 1] : null;
            }
        }
        return ahead;
    }

    /// 手烧炉2台，4t/h、6t/h链条炉各1台: there are several sizes of the next device.
    static boolean sharedAhead(Draft size, @Nullable Draft ahead) {
        return ahead != null && ahead.sizeFirst() && ahead.ofEach() && Naming.fits(size, ahead);
    }

    /// 2t/h手烧炉2台，4t/h、6t/h链条炉2台: where sizes stand before their devices, 4 t/h is of the next ones.
    static boolean ofLast(Draft size, Draft last, @Nullable Draft ahead) {
        return ahead == null || (Naming.fits(size, last) && !(last.sizeFirst() && ofSeveralAhead(size, ahead)));
    }

    private static boolean ofSeveralAhead(Draft size, Draft ahead) {
        return ahead.sizeFirst()
                && ahead.counts.stream().anyMatch(count -> count.devices() > 1)
                && Naming.fits(size, ahead);
    }
}
