package org.tuichu.journeys;

import com.microsoft.playwright.Page;
import java.util.List;

/// Accounts as their holder and as the system administrator of a place see them.
final class AccountPages {
    private final Looking looking;

    AccountPages(Looking looking) {
        this.looking = looking;
    }

    void lookAsHolder() {
        List.of("/account", "/account/delegations", "/account/password", "/account/second-factor")
                .forEach(looking::see);
    }

    void lookAsAdministrator(Page administrator) {
        looking.keep(administrator, "accounts");
        looking.see("/accounts?q=nothing", "accounts-nothing");
        looking.see(administrator.locator("main td a").first().getAttribute("href"), "accounts-one");
        looking.see("/accounts/new");
        var making = looking.at("/accounts/new?place=211104");
        looking.keep(making, "accounts-new-here");
    }
}
