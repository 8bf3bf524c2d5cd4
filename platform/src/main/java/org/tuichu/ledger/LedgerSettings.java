package org.tuichu.ledger;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tuichu.proof.note.Algorithm;

/// How the record is signed.
///
/// - `keyFile`: the private key; made at the first start, never replaced
/// - `algorithm`: of a key that is made: `ed25519` or `sm2-sm3`
/// - `pause`: between two looks for entries that wait; a checkpoint follows an act by little more than this
/// - `batch`: entries placed and signed at a time
/// - `verifyLimit`: the longest that a verification asked for on the page may take, whole seconds
@ConfigurationProperties("tuichu.ledger")
record LedgerSettings(
        Path keyFile,
        @DefaultValue("ed25519") Algorithm algorithm,
        @DefaultValue("250ms") Duration pause,
        @DefaultValue("5000") int batch,
        @DefaultValue("10m") Duration verifyLimit) {
    LedgerSettings {
        if (algorithm == Algorithm.COSIGNATURE_V1) {
            throw new IllegalArgumentException("tuichu.ledger.algorithm: a key of a witness signs no ledger");
        }
        if (batch < 1) {
            throw new IllegalArgumentException("tuichu.ledger.batch: " + batch + " is not 1 or more");
        }
    }
}
