package org.tuichu.survey.review;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tuichu.access.Viewer;

/// Site verifications whose findings wait for the signature of the own unit; the page of the day asks it by its name.
@Component
public class SiteVerificationsOpen {
    private final SiteVerificationReader verifications;

    SiteVerificationsOpen(SiteVerificationReader verifications) {
        this.verifications = verifications;
    }

    public List<SiteVerification> of(Viewer viewer) {
        return verifications.own(viewer).stream()
                .filter(one -> one.maySign(viewer))
                .toList();
    }
}
