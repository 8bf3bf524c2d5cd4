package org.tuichu.access;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// The sign-in page with all the ways in that the deployment offers.
@Component
class SignInView {
    private final ObjectProvider<FiledDemoAccounts> demo;
    private final OidcSettings oidc;

    SignInView(ObjectProvider<FiledDemoAccounts> demo, OidcSettings oidc) {
        this.demo = demo;
        this.oidc = oidc;
    }

    ModelAndView of(SignInForm form, SignInPage page, HttpStatus status) {
        return new ModelAndView("access/sign-in", status)
                .addObject("form", form)
                .addObject("page", page)
                .addObject("demo", demoSignIn())
                .addObject("byIssuer", oidc.isSet())
                .addObject("issuerName", oidc.name());
    }

    private @Nullable DemoSignIn demoSignIn() {
        var accounts = demo.getIfAvailable();
        return accounts == null ? null : accounts.signInPage();
    }
}
