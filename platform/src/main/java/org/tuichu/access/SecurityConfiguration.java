package org.tuichu.access;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Who gets in: what is not open to all needs a session and, by [PermissionCheck], the permission of its handler; no
/// servlet session is ever made. A strict content security policy.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AccessSettings.class, OidcSettings.class})
class SecurityConfiguration implements WebMvcConfigurer {
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'; object-src 'none'";

    /// Where somebody stands is asked by the form of a survey row, at a click.
    private static final String PERMISSIONS_POLICY =
            "camera=(), geolocation=(self), microphone=(), payment=(), usb=(), browsing-topics=()";

    /// Asked by other programs, which have neither session nor form: what is asked is signed.
    private static final String WITNESS = "/witness/add-checkpoint";

    /// Paths that need no session; a test compares them with the handlers whose permission is PUBLIC.
    static final String[] OPEN_TO_ALL = {
        "/vendor/**",
        "/desk/**",
        "/sign-in",
        "/sign-in/issuer",
        "/sign-in/issuer/answer",
        "/sign-out",
        "/set-up",
        "/language",
        "/error",
        "/calendar/*.ics",
        "/api/v1/checkpoint",
        "/api/v1/checkpoint/cosigned",
        "/api/v1/checkpoint/key",
        "/api/v1/checkpoint/consistency",
        WITNESS,
    };

    @Bean
    SecurityFilterChain web(HttpSecurity http, SessionContexts contexts, FormTokens formTokens, CurrentSession current)
            throws Exception {
        var notLetIn = new NotLetIn(current);
        return http.authorizeHttpRequests(rules -> rules.requestMatchers(OPEN_TO_ALL)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens).ignoringRequestMatchers(WITNESS))
                .sessionManagement(SessionManagementConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .logout(LogoutConfigurer::disable)
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(notLetIn).accessDeniedHandler(notLetIn))
                .headers(SecurityConfiguration::headers)
                .addFilterAfter(new ScopeFilter(), AuthorizationFilter.class)
                .build();
    }

    /// Strict-Transport-Security is Spring Security's default over https; so are nosniff and no-store.
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PermissionCheck());
    }

    @Bean
    static SmartInitializingSingleton everyEndpointNamesAPermission(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        return () -> EndpointRules.check(mapping.getHandlerMethods().values());
    }
}
