package org.tuichu;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.tuichu.access.Desks;
import org.tuichu.ledger.Placing;

/// A test of the whole program on a real, migrated PostgreSQL. The context is started once per JVM and shared by all
/// classes that carry this annotation and nothing that changes the context.
///
/// ```java
/// @PlatformTest
/// class OverviewPageTest {
///     private final MockMvc browser;
///
///     OverviewPageTest(MockMvc browser) {
///         this.browser = browser;
///     }
///
///     @Test
///     void showsTheStages() throws Exception {
///         var clerk = Viewers.office("/900000/900100/900101/");
///         browser.perform(get("/programmes").with(Viewers.signedIn(clerk))).andExpect(status().isOk());
///     }
/// }
/// ```
///
/// - Beans come through the constructor, [TestClock] among them.
/// - A POST needs `.with(csrf())` of spring-security-test.
/// - SQL of the test itself runs under `Scope.PROGRAM.call(…)` within a transaction; where it writes, by [Planting].
/// - Who acts where nobody is signed in: [ActingTestPerson].
/// - The database is shared by all classes: use a jurisdiction of your own ([Viewers#place()]) and count nothing
///   globally.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = Platform.class, properties = "tuichu.mode=serve")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@ExtendWith(ActingTestPerson.class)
@Import({TestClock.Configuration.class, Planting.class, Desks.class, Placing.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface PlatformTest {}
