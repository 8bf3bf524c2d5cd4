package org.tuichu.access;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
        var byName = content.accounts().stream()
                .collect(Collectors.toMap(DemoAccount::userName, a -> a, (a, b) -> a, LinkedHashMap::new));
        var hash = passwords.hash(content.password());
        Map<String, Integer> numbers = new HashMap<>();
        for (var unit : units) {
            var number = numbers.merge(unit.jurisdictionId(), 1, Integer::sum);
            for (var role : numbers.size() == 1 && number == 1 ? OF_THE_FIRST : Role.OF_UNIT) {
                var account = account(unit, number, role);
                register.insert(row(unit, account), hash);
                byName.putIfAbsent(account.userName(), account);
            }
        }
        content = new DemoAccountFile.Content(content.password(), List.copyOf(byName.values()));
        file.write(content);
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
