package org.tuichu.programmes.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.tuichu.Platform;
import org.tuichu.database.Scope;
import org.tuichu.programmes.ProgrammeId;

/// The real program in a process of its own, made to be killed: it says `started`, waits for a line with a draft and
/// the programme it supersedes, activates, and says `activated`.
final class ActivatingProgram {
    private ActivatingProgram() {}

    static void main(String[] args) throws IOException {
        var program = SpringApplication.run(Platform.class, args);
        System.out.println("started");
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var draft = UUID.fromString(orders.readLine());
        var supersedes = UUID.fromString(orders.readLine());
        var outcome = Scope.PROGRAM.call(() ->
                program.getBean(ActivatePlan.class).activate(new ProgrammeId(draft), 1, supersedes, null, "child"));
        System.out.println(outcome instanceof Activated.Done ? "activated" : outcome.toString());
        orders.readLine();
    }
}
