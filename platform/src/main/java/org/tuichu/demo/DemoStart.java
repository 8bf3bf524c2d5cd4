package org.tuichu.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.tuichu.access.DemoAccounts;
import org.tuichu.programmes.ProgrammeOpening;

/// Seeds before anybody is told that the program is ready, and prints for the person at the terminal what became of
/// the documents of the plans folder and how to get in.
@Component
@EnableConfigurationProperties(DemoSettings.class)
@ConditionalOnProperty(name = "tuichu.mode", havingValue = "demo")
class DemoStart implements ApplicationRunner {
    private final DemoSeed seed;
    private final DemoAccounts accounts;

    DemoStart(DemoSeed seed, DemoAccounts accounts) {
        this.seed = seed;
        this.accounts = accounts;
    }

    @Override
    @SuppressWarnings("SystemOut") // a program speaks to the person who started it
    public void run(ApplicationArguments arguments) {
        seed.seed().stream().map(DemoStart::line).forEach(System.out::println);
        System.out.println(accounts.summary());
    }

    private static String line(ProgrammeOpening.Read read) {
        return read.fileName() + ": "
                + switch (read) {
                    case ProgrammeOpening.Read.Taken taken ->
                        "ok (" + taken.opened().place().name() + ")";
                    case ProgrammeOpening.Read.Refused refused -> refused.reason();
                };
    }
}
