package org.tuichu.enterprises;

import java.util.Collection;
import java.util.Map;

/// Which lines stand on a signed exit list that is in force; whoever keeps the lists answers.
public interface SignedLists {
    /// By those of `lines` that do, whoever asks: a signed list is public.
    Map<LineId, Listing> of(Collection<LineId> lines);

    /// Lists of a place and year are counted from 1.
    record Listing(String place, int year, int number) {
        /// 虚构县〔2026〕1号
        public String words() {
            return place + "〔" + year + "〕" + number + "号";
        }
    }
}
