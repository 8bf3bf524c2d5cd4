package org.tuichu.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/// The secrets that forms carry, against forged requests: that of the session, and before sign-in one of a cookie of
/// its own (double submit).
@Component
class FormTokens implements CsrfTokenRepository {
    static final String HEADER = "X-CSRF-TOKEN";
    static final String PARAMETER = "_csrf";

    private final CurrentSession current;
    private final SecureRandom random;

    FormTokens(CurrentSession current, SecureRandom random) {
        this.current = current;
        this.random = random;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(SessionToken.random(random).value());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (current.of(request).isPresent()) {
            return;
        }
        if (token == null) {
            SessionCookie.FORM.clear(request, response);
        } else {
            SessionCookie.FORM.write(request, response, new SessionToken(token.getToken()));
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return current.of(request)
                .map(Session::csrfToken)
                .or(() -> SessionCookie.FORM.read(request).map(SessionToken::value))
                .map(FormTokens::token)
                .orElse(null);
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, PARAMETER, value);
    }
}
