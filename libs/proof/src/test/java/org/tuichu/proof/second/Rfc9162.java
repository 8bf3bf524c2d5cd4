package org.tuichu.proof.second;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// The definitions of RFC 9162 §2.1, written down as they stand: recursive, over hexadecimal text, in no hurry.
public final class Rfc9162 {
    private Rfc9162() {}

    /// MTH of a list of leaf *hashes*.
    public static String mth(List<String> leaves) {
        return switch (leaves.size()) {
            case 0 -> sha256("");
            case 1 -> leaves.getFirst();
            default -> {
                int k = (int) k(leaves.size());
                yield node(mth(leaves.subList(0, k)), mth(leaves.subList(k, leaves.size())));
            }
        };
    }

    public static String leaf(String hexOfBytes) {
        return sha256("00" + hexOfBytes);
    }

    public static String node(String left, String right) {
        return sha256("01" + left + right);
    }

    /// Whether unfolding PATH(m, D_n) from the outside in gives the root and uses up the path exactly.
    public static boolean included(long m, long n, String leaf, List<String> path, String root) {
        try {
            return m >= 0 && m < n && unfold(m, n, leaf, path).equals(root);
        } catch (WrongLength wrong) {
            return false;
        }
    }

    private static String unfold(long m, long n, String leaf, List<String> path) {
        if (n == 1) {
            return nothingLeft(path, leaf);
        }
        long k = k(n);
        return m < k
                ? node(unfold(m, k, leaf, butLast(path)), last(path))
                : node(last(path), unfold(m - k, n - k, leaf, butLast(path)));
    }

    /// Whether unfolding SUBPROOF(m, D_n, true) gives both roots and uses up the path exactly.
    public static boolean consistent(long m, long n, String first, String second, List<String> path) {
        if (m < 0 || m > n) {
            return false;
        }
        if (m == 0) {
            return path.isEmpty() && first.equals(sha256("")) && (n > 0 || first.equals(second));
        }
        try {
            return Arrays.equals(unfold(m, n, true, first, path), new String[] {first, second});
        } catch (WrongLength wrong) {
            return false;
        }
    }

    private static String[] unfold(long m, long n, boolean b, String first, List<String> path) {
        if (m == n) {
            String known = b ? nothingLeft(path, first) : nothingLeft(butLast(path), last(path));
            return new String[] {known, known};
        }
        long k = k(n);
        if (m <= k) {
            var left = unfold(m, k, b, first, butLast(path));
            return new String[] {left[0], node(left[1], last(path))};
        }
        var right = unfold(m - k, n - k, false, first, butLast(path));
        return new String[] {node(last(path), right[0]), node(last(path), right[1])};
    }

    /// "the largest power of two smaller than n"
    private static long k(long n) {
        long k = 1;
        while (k < n - k) {
            k *= 2;
        }
        return k;
    }

    private static String last(List<String> path) {
        if (path.isEmpty()) {
            throw new WrongLength();
        }
        return path.getLast();
    }

    private static List<String> butLast(List<String> path) {
        if (path.isEmpty()) {
            throw new WrongLength();
        }
        return path.subList(0, path.size() - 1);
    }

    private static String nothingLeft(List<String> path, String value) {
        if (!path.isEmpty()) {
            throw new WrongLength();
        }
        return value;
    }

    static String sha256(String hex) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(HexFormat.of().parseHex(hex)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static final class WrongLength extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
