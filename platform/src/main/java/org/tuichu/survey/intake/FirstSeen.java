package org.tuichu.survey.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;

/// Remembers by the hash of a text the number that came with it first. It is kept in arrays: of each of 200,000 rows
/// several hashes are remembered.
final class FirstSeen {
    static final int NONE = -1;

    private long[] high = new long[1 << 10];
    private long[] low = new long[high.length];
    private int[] numbers = empty(high.length);
    private int size;

    /// The first half of a SHA-256.
    record Hash(long high, long low) {
        static Hash of(UUID id) {
            return new Hash(id.getMostSignificantBits(), id.getLeastSignificantBits());
        }
    }

    /// Makes hashes, one thread at a time.
    static final class Hashing {
        private final MessageDigest digest;

        Hashing() {
            try {
                this.digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        Hash of(String text) {
            var bytes = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
            return new Hash(bytes.getLong(), bytes.getLong());
        }
    }

    private static int[] empty(int length) {
        var numbers = new int[length];
        Arrays.fill(numbers, NONE);
        return numbers;
    }

    /// [#NONE] where there is none.
    int get(Hash hash) {
        return numbers[place(hash)];
    }

    /// `number` is 0 or more; one that is there stays.
    void remember(Hash hash, int number) {
        var at = place(hash);
        if (numbers[at] != NONE) {
            return;
        }
        put(at, hash, number);
        size++;
        if (size > numbers.length / 4 * 3) {
            grow();
        }
    }

    private void put(int at, Hash hash, int number) {
        high[at] = hash.high();
        low[at] = hash.low();
        numbers[at] = number;
    }

    private int place(Hash hash) {
        var mask = numbers.length - 1;
        var at = (int) (hash.high() ^ hash.low()) & mask;
        while (numbers[at] != NONE && (high[at] != hash.high() || low[at] != hash.low())) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        var before = numbers;
        var highs = high;
        var lows = low;
        high = new long[before.length * 2];
        low = new long[high.length];
        numbers = empty(high.length);
        for (var i = 0; i < before.length; i++) {
            if (before[i] != NONE) {
                var hash = new Hash(highs[i], lows[i]);
                put(place(hash), hash, before[i]);
            }
        }
    }
}
