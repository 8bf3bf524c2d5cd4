package org.tuichu.programmes.work;

import java.util.Objects;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.InternalResourceViewResolver;

/// The program, but for the drawing of its pages: who is shown one is decided before.
final class Undrawn {
    private Undrawn() {}

    static MockMvc program(WebApplicationContext program) {
        var around = new GenericWebApplicationContext(Objects.requireNonNull(program.getServletContext()));
        around.setParent(program);
        around.registerBean("viewResolver", ViewResolver.class, InternalResourceViewResolver::new);
        around.refresh();
        var builder = MockMvcBuilders.webAppContextSetup(around)
                .addDispatcherServletCustomizer(servlet -> servlet.setDetectAllViewResolvers(false));
        var customizer = new SpringBootMockMvcBuilderCustomizer(program);
        customizer.setPrint(MockMvcPrint.NONE);
        customizer.customize(builder);
        return builder.apply(SecurityMockMvcConfigurers.springSecurity()).build();
    }
}
