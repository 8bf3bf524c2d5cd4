package org.tuichu.ledger;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.tuichu.PlatformTest;

/// A [PlatformTest] with a database apart, in which the record may be damaged, and with batches of 100.
@PlatformTest
@Import(Parcels.class)
@TestPropertySource(properties = "tuichu.ledger.batch=100")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface LedgerTest {}
