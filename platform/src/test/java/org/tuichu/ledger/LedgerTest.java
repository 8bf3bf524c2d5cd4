package org.tuichu.ledger;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.tuichu.PlatformTest;

/// A [PlatformTest] with a database apart, in which the record may be damaged, with batches of 100, and with a witness
/// that nobody reaches.
@PlatformTest
@Import(Parcels.class)
@TestPropertySource(
        properties = {
            "tuichu.ledger.batch=100",
            "tuichu.witness.trusted=" + LedgerTest.CITY + " http://127.0.0.1:9/witness",
        })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface LedgerTest {
    /// Source: docs/domain/how-acts-are-proved.md.
    String CITY = "tuichu.example/city+11db8d14+BBIxkVHpjRp+xtHU4pxjWW9N1oVCnZu6PT2rnLBJRkUG";
}
