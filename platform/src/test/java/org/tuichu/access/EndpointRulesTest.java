package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tuichu.PlatformTest;

@PlatformTest
class EndpointRulesTest {
    private final RequestMappingHandlerMapping handlers;

    EndpointRulesTest(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    @Test
    void aHandlerWithoutAPermissionKeepsTheProgramFromStarting() {
        contextWith(Nameless.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining("@Requires is missing on")
                        .hasMessageContaining("Nameless#page"));
    }

    @Test
    void aHandlerWithAPermissionLetsItStart() {
        contextWith(Named.class).run(context -> assertThat(context).hasNotFailed());
    }

    /// One that is missing there could not be reached before sign-in.
    @Test
    void everyPublicHandlerIsOpenWithoutASession() {
        var publicPaths = new TreeSet<String>();
        handlers.getHandlerMethods().forEach((mapping, method) -> {
            if (EndpointRules.isOurs(method) && EndpointRules.permission(method) == Permission.PUBLIC) {
                publicPaths.addAll(mapping.getPatternValues());
            }
        });
        assertThat(publicPaths).contains("/sign-in", "/language");
        assertThat(SecurityConfiguration.OPEN_TO_ALL)
                .containsAll(publicPaths.stream()
                        .map(path -> path.replaceAll("\\{\\w+}", "*"))
                        .toList());
    }

    private static WebApplicationContextRunner contextWith(Class<?> controller) {
        return new WebApplicationContextRunner().withUserConfiguration(Rules.class, controller);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    static class Rules {
        @Bean
        static SmartInitializingSingleton rule(
                @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
            return SecurityConfiguration.everyEndpointNamesAPermission(mapping);
        }
    }

    @Controller
    static class Nameless {
        @GetMapping("/planted")
        String page() {
            return "planted";
        }
    }

    @Controller
    static class Named {
        @GetMapping("/planted")
        @Requires(Permission.PUBLIC)
        String page() {
            return "planted";
        }
    }
}
