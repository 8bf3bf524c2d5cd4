package org.tuichu.proof.entry;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A JSON value of which there is exactly one text: no null, no fractions, members in order. See [CanonicalJson].
public sealed interface Json {
    /// Well-formed Unicode: a lone surrogate has no UTF-8 and is refused.
    record Text(String value) implements Json {
        public Text {
            for (int at = 0; at < value.length(); at++) {
                if (Character.isHighSurrogate(value.charAt(at))
                        && at + 1 < value.length()
                        && Character.isLowSurrogate(value.charAt(at + 1))) {
                    at++;
                } else if (Character.isSurrogate(value.charAt(at))) {
                    throw new IllegalArgumentException("half a character at " + at);
                }
            }
        }
    }

    /// A whole number from -2^53 to 2^53: those every reader of JSON gets exactly.
    record Whole(long value) implements Json {
        /// 2^53.
        public static final long MOST = 1L << 53;

        public Whole {
            if (value < -MOST || value > MOST) {
                throw new IllegalArgumentException(value + " is not between -2^53 and 2^53");
            }
        }
    }

    /// true or false.
    record Truth(boolean value) implements Json {}

    /// An array.
    record Items(List<Json> values) implements Json {
        public Items {
            values = List.copyOf(values);
        }
    }

    /// An object; an absent member is left out. The order is that of UTF-16 code units (RFC 8785 §3.2.3).
    record Members(SortedMap<String, Json> values) implements Json {
        public Members {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }

        public static Members of(Map<String, Json> values) {
            return new Members(new TreeMap<>(values));
        }
    }

    /// The one text of the value.
    default String text() {
        return CanonicalJson.write(this);
    }
}
