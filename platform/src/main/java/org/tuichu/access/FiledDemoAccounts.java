package org.tuichu.access;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Demo accounts, remembered in a file of the data folder so that a second start shows the same.
@Component
@ConditionalOnProperty(name = "tuichu.mode", havingValue = "demo")
class FiledDemoAccounts implements DemoAccounts {
    /// The first unit has the administrators of the whole system as well.
    private static final Set<Role> OF_THE_FIRST =
            Role.setOf(Stream.concat(Role.OF_UNIT.stream(), Role.OF_ADMINISTRATORS.stream())
                    .toList());

    private final AccountRegister register;
    private final Passwords passwords;
    private final MessageSource messages;
    private final DemoAccountFile file;
    private DemoAccountFile.Content content;

    FiledDemoAccounts(
            AccountRegister register,
            Passwords passwords,
            MessageSource messages,
            SecureRandom random,
            @Value("${tuichu.data-dir}") Path dataFolder) {
        this.register = register;
        this.passwords = passwords;
        this.messages = messages;
        this.file = new DemoAccountFile(dataFolder);
        this.content = file.read().orElseGet(() -> new DemoAccountFile.Content(DrawnPassword.from(random), List.of()));
    }

    @Override
    @Transactional
    public synchronized void create(List<DemoUnit> units) {
        var listed = new ArrayList<>(content.accounts());
        var hash = passwords.hash(content.password());
        for (var unit : units) {
            var own = of(unit, listed);
            if (own.isEmpty()) {
                own = drawn(unit, listed.isEmpty() ? OF_THE_FIRST : Role.OF_UNIT, free(unit, listed));
                listed.addAll(own);
            }
            own.forEach(account -> register.insert(row(unit, account), hash));
        }
        content = new DemoAccountFile.Content(content.password(), List.copyOf(listed));
        file.write(content);
    }

    private static List<DemoAccount> of(DemoUnit unit, List<DemoAccount> listed) {
        return listed.stream()
                .filter(account -> account.place().equals(unit.jurisdictionName())
                        && account.unit().equals(unit.name()))
                .toList();
    }

    private static List<DemoAccount> drawn(DemoUnit unit, Set<Role> roles, int number) {
        return roles.stream().map(role -> account(unit, number, role)).toList();
    }

    /// The first number of the place behind all that are taken: a unit that comes later takes that of no other.
    private static int free(DemoUnit unit, List<DemoAccount> listed) {
        var numbered = Pattern.compile(Pattern.quote(unit.jurisdictionId().toLowerCase(Locale.ROOT)) + "-(\\d+)-.*");
        return 1
                + listed.stream()
                        .map(account -> numbered.matcher(account.userName()))
                        .filter(Matcher::matches)
                        .mapToInt(name -> Integer.parseInt(name.group(1)))
                        .max()
                        .orElse(0);
    }

    @Override
    public synchronized List<DemoAccount> list() {
        return content.accounts();
    }

    @Override
    public synchronized String password() {
        return content.password();
    }

    @Override
    public String summary() {
        var lines = new ArrayList<String>();
        var accounts = list();
        var offices = accounts.stream().filter(DemoAccount::office).collect(Collectors.groupingBy(DemoAccount::place));
        accounts.stream().map(DemoAccount::place).distinct().forEach(place -> {
            var ofPlace = offices.getOrDefault(place, List.of());
            var names = ofPlace.stream().map(DemoAccount::userName).collect(Collectors.joining("  "));
            var unit = ofPlace.stream().map(DemoAccount::unit).distinct().collect(Collectors.joining("、"));
            lines.add(say("access.demo.office", place, unit, names));
        });
        lines.add(say("access.demo.others", accounts.size()));
        lines.add(say("access.demo.password", password()));
        return String.join("\n", lines);
    }

    /// The list as the sign-in page shows it.
    DemoSignIn signInPage() {
        var places = new LinkedHashMap<String, Map<String, List<DemoAccount>>>();
        list().forEach(account -> places.computeIfAbsent(account.place(), place -> new LinkedHashMap<>())
                .computeIfAbsent(account.unit(), unit -> new ArrayList<>())
                .add(account));
        return new DemoSignIn(
                password(),
                places.entrySet().stream()
                        .map(place -> new DemoSignIn.Place(place.getKey(), units(place.getValue())))
                        .toList());
    }

    private static List<DemoSignIn.Unit> units(Map<String, List<DemoAccount>> accounts) {
        return accounts.entrySet().stream()
                .map(unit -> new DemoSignIn.Unit(
                        unit.getKey(), unit.getValue().getFirst().office(), List.copyOf(unit.getValue())))
                .toList();
    }

    private static DemoAccount account(DemoUnit unit, int number, Role role) {
        var userName = "%s-%02d-%s"
                .formatted(unit.jurisdictionId(), number, role)
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        return new DemoAccount(unit.jurisdictionName(), unit.name(), unit.office(), role, userName);
    }

    private NewAccount row(DemoUnit unit, DemoAccount account) {
        var displayName = say("access.demo.person." + account.role());
        return NewAccount.ofUnit(
                account.userName(),
                displayName,
                Set.of(account.role()),
                unit.id(),
                unit.jurisdictionPath(),
                password());
    }

    private String say(String key, Object... details) {
        return messages.getMessage(key, details, Locale.SIMPLIFIED_CHINESE);
    }
}
