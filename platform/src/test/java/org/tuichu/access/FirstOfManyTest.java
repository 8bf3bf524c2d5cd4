package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.tuichu.ServedTest;
import org.tuichu.database.Scope;

/// As on several nodes, each with an address of its own. The property gives this class an empty database of its own.
@ServedTest
@DirtiesContext
@TestPropertySource(properties = "tuichu.access.hashes=3")
class FirstOfManyTest {
    private final SetUp setUp;
    private final Accounts accounts;

    FirstOfManyTest(SetUp setUp, Accounts accounts) {
        this.setUp = setUp;
        this.accounts = accounts;
    }

    @Test
    void ofManyAtOnceOneMakesTheFirstAccount() throws Exception {
        var forms = IntStream.range(0, 4)
                .mapToObj(i -> new SetUpForm("", "210000", "厅" + i, "李" + i, "li." + i, Desks.PASSWORD))
                .map(form -> (Callable<SetUp.Outcome>) () -> setUp.make(form))
                .toList();
        var outcomes = new ArrayList<SetUp.Outcome>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : people.invokeAll(forms)) {
                outcomes.add(answer.get());
            }
        }
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.equals(new SetUp.Outcome.MadeBefore()))
                .hasSize(3);
        assertThat(Scope.PROGRAM.call(accounts::count)).isEqualTo(4);
    }
}
