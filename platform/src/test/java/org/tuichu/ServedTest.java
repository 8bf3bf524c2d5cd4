package org.tuichu;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.tuichu.access.Desks;

/// A test of the program as it is served on a port, with a database of its own: for cookies, form secrets and headers,
/// which MockMvc replaces. Everything else is a [PlatformTest]. Ask it with a [Browser].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = Platform.class,
        properties = "tuichu.mode=serve",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@Import({TestClock.Configuration.class, Browser.Configuration.class, Desks.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface ServedTest {}
