package org.tuichu.proof.tree;

import java.util.List;
import org.tuichu.proof.Hash;
import org.tuichu.proof.tree.ProofCheck.WrongShape;

/// That the leaf `index` (from 0) is in the tree of `size` leaves: the hashes beside its way up, lowest first.
///
/// Source: RFC 9162 §2.1.3.
public record InclusionProof(long index, long size, List<Hash> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /// Whether a leaf of that hash is in the tree of that root. Source: RFC 9162 §2.1.3.2, step by step.
    public ProofCheck verify(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return new WrongShape("index " + index + " is not below size " + size);
        }
        long place = index;
        long last = size - 1;
        var hash = leaf;
        for (var beside : path) {
            if (last == 0) {
                return new WrongShape(path.size() + " hashes are too many for size " + size);
            }
            if (isRight(place) || place == last) {
                hash = TreeHasher.node(beside, hash);
                int alone = Long.numberOfTrailingZeros(place);
                place >>= alone;
                last >>= alone;
            } else {
                hash = TreeHasher.node(hash, beside);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0
                ? ProofCheck.same(root, hash)
                : new WrongShape(path.size() + " hashes are too few for size " + size);
    }

    private static boolean isRight(long place) {
        return (place & 1) == 1;
    }
}
