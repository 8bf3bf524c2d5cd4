package org.tuichu.plan;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.tuichu.plan.document.DocumentReader;

/// `plan read FILE` prints the programme as JSON; `plan text FILE` the text that its spans refer to.
///
/// Exit 0 when printed, 2 when the file is refused (one line on standard error says why), 64 on unknown usage.
public final class PlanCommand {
    private static final int DONE = 0;
    private static final int REFUSED = 2;
    private static final int USAGE = 64;

    private final Limits limits;
    private final PrintStream out;
    private final PrintStream err;

    PlanCommand(Limits limits, PrintStream out, PrintStream err) {
        this.limits = limits;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exit = new PlanCommand(Limits.DEFAULT, out, err).run(arguments);
        out.flush();
        System.exit(exit);
    }

    int run(String... arguments) {
        String verb = arguments.length == 2 ? arguments[0] : "";
        if (!verb.equals("read") && !verb.equals("text")) {
            err.println("usage: plan read FILE | plan text FILE");
            return USAGE;
        }
        try {
            byte[] document = bytes(Path.of(arguments[1]));
            if (verb.equals("read")) {
                out.println(ProgrammeJson.print(new PlanReader(limits).read(document)));
            } else {
                out.print(new DocumentReader(limits).read(document).text());
            }
            return DONE;
        } catch (PlanRefused refused) {
            err.println("refused " + refused.reason() + ": " + refused.detail());
        } catch (NoSuchFileException missing) {
            err.println("refused: no such file " + missing.getMessage());
        } catch (IOException unreadable) {
            err.println("refused: cannot read " + arguments[1] + " (" + unreadable.getMessage() + ")");
        }
        return REFUSED;
    }

    /// The size is looked at first, so that a huge file is refused before it is loaded.
    private byte[] bytes(Path file) throws IOException {
        long size = Files.size(file);
        if (size > limits.bytes()) {
            throw new PlanRefused(PlanRefused.Reason.TOO_LARGE, "bytes " + size + " > " + limits.bytes());
        }
        return Files.readAllBytes(file);
    }
}
