package org.tuichu.proof.tree;

import java.util.ArrayList;
import java.util.List;
import org.tuichu.proof.Hash;
import org.tuichu.proof.tree.ProofCheck.Holds;
import org.tuichu.proof.tree.ProofCheck.WrongShape;

/// That the tree of `second` leaves begins with the tree of `first` leaves. Source: RFC 9162 §2.1.4.
///
/// The RFC defines it for 0 < first < second. Here the two borders are defined too, both with an empty path: a tree is
/// consistent with itself, and everything is consistent with the empty tree, whose root must be the empty one.
public record ConsistencyProof(long first, long second, List<Hash> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /// Whether trees of these two roots are consistent. Source: RFC 9162 §2.1.4.2, step by step.
    public ProofCheck verify(Hash firstRoot, Hash secondRoot) {
        if (first < 0 || first > second) {
            return new WrongShape("first size " + first + " is not between 0 and " + second);
        }
        if (first == 0 || first == second) {
            return verifyBorder(firstRoot, secondRoot);
        }
        return path.isEmpty() ? new WrongShape("no hashes") : verifyInner(firstRoot, secondRoot);
    }

    private ProofCheck verifyBorder(Hash firstRoot, Hash secondRoot) {
        if (!path.isEmpty()) {
            return new WrongShape(path.size() + " hashes where none are needed");
        }
        var check = first == second ? ProofCheck.same(firstRoot, secondRoot) : new Holds();
        return first == 0 && check.holds() ? ProofCheck.same(TreeHasher.EMPTY_ROOT, firstRoot) : check;
    }

    private ProofCheck verifyInner(Hash firstRoot, Hash secondRoot) {
        var hashes = new ArrayList<>(path);
        if (Long.bitCount(first) == 1) {
            hashes.addFirst(firstRoot);
        }
        int shared = Long.numberOfTrailingZeros(first);
        long place = (first - 1) >> shared;
        long last = (second - 1) >> shared;
        var old = hashes.getFirst();
        var now = hashes.getFirst();
        for (var beside : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return new WrongShape(path.size() + " hashes are too many");
            }
            if ((place & 1) == 1 || place == last) {
                old = TreeHasher.node(beside, old);
                now = TreeHasher.node(beside, now);
                int alone = Long.numberOfTrailingZeros(place);
                place >>= alone;
                last >>= alone;
            } else {
                now = TreeHasher.node(now, beside);
            }
            place >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            return new WrongShape(path.size() + " hashes are too few");
        }
        var check = ProofCheck.same(firstRoot, old);
        return check.holds() ? ProofCheck.same(secondRoot, now) : check;
    }
}
