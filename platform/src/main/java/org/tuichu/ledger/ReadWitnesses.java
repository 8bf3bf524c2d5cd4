package org.tuichu.ledger;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who watches the record kept here, and what forks are known of it and of those that are watched here.
@Component
@Transactional(readOnly = true)
public class ReadWitnesses {
    private final Cosignatures cosignatures;
    private final Forks forks;

    ReadWitnesses(Cosignatures cosignatures, Forks forks) {
        this.cosignatures = cosignatures;
        this.forks = forks;
    }

    /// The largest checkpoint that a witness cosigned, and when it did by its own clock.
    public record Latest(String witness, long size, Instant at) {}

    public List<Latest> latest() {
        return cosignatures.latest();
    }

    /// The proven ones first; at most 100.
    public List<Fork> forks() {
        return forks.standing();
    }
}
