package org.tuichu.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who the server runs as: PostgreSQL refuses user id 0, so root steps out of its role first.
///
/// @param prefix command line put before every PostgreSQL program
/// @param uid    owner of the files as the machine sees it; inside a user namespace root's files stay root's
/// @param gid    group of those files
record Account(List<String> prefix, int uid, int gid) {
    static final List<String> USER_NAMESPACE = List.of("unshare", "-U");
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(10);
    private static final List<String> UNPRIVILEGED = List.of("tuichu", "postgres", "nobody");
    private static final int PASSWD_FIELDS = 4;
    private static final int ANY_GROUP = -1;

    /// Not root: nobody to become. Root: a user namespace, else (locked-down containers) an unprivileged user.
    static Account choose(Platform platform, List<String> userNamespace) {
        if (!platform.isRoot()) {
            boolean nameless = !Command.run(List.of("id", "-un"), PROBE_LIMIT).succeeded();
            boolean borrows = nameless && whyNoNamespace(userNamespace).isEmpty();
            return new Account(borrows ? userNamespace : List.of(), (int) platform.uid(), ANY_GROUP);
        }
        String whyNot = whyNoNamespace(userNamespace);
        return whyNot.isEmpty() ? new Account(userNamespace, 0, 0) : unprivileged(whyNot);
    }

    /// Empty when a namespace can be had. Inside it our files stay ours, under the name of nobody, whom initdb accepts:
    /// it also helps a container's user id that has no name.
    private static String whyNoNamespace(List<String> userNamespace) {
        Command.Outcome outcome = Command.run(with(userNamespace, List.of("id", "-u")), PROBE_LIMIT);
        boolean steppedOut = outcome.succeeded() && !outcome.output().equals("0");
        return steppedOut ? "" : "answer " + outcome.exitCode() + " " + outcome.output();
    }

    private static Account unprivileged(String whyNoNamespace) {
        Map<String, String[]> users = users();
        for (String name : UNPRIVILEGED) {
            String[] user = users.get(name);
            if (user != null) {
                int uid = Integer.parseInt(user[2]);
                int gid = Integer.parseInt(user[3]);
                return new Account(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"), uid, gid);
            }
        }
        String cause = "no user namespace: " + whyNoNamespace + "; no user of " + UNPRIVILEGED;
        throw new PostgresRefused(new Refusal.CannotLeaveRoot(Path.of("/"), cause));
    }

    static Map<String, String[]> users() {
        try (Stream<String> lines = Files.lines(Path.of("/etc/passwd"))) {
            return lines.map(line -> line.split(":", -1))
                    .filter(fields -> fields.length >= PASSWD_FIELDS)
                    .collect(Collectors.toMap(fields -> fields[0], Function.identity(), (first, second) -> first));
        } catch (IOException e) {
            return Map.of();
        }
    }

    Command.Outcome run(List<String> line, Duration limit) {
        return Command.run(with(prefix, line), limit);
    }

    Command.Outcome run(List<String> line, Path input, Duration limit) {
        return Command.run(with(prefix, line), input, limit);
    }

    /// Gives everything under `top` to this account; does nothing when `top` is its own already.
    void own(Path top) throws IOException {
        if (gid == ANY_GROUP || Files.getAttribute(top, "unix:uid").equals(uid)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(top)) {
            for (Path path : (Iterable<Path>) tree.sorted(Comparator.reverseOrder())::iterator) {
                Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /// Refuses when this account cannot reach the program files or its data through all parent folders.
    void requireReach(Path program, Path cluster) {
        Command.Outcome readable = run(List.of("test", "-x", program.toString()), PROBE_LIMIT);
        if (!readable.succeeded()) {
            throw new PostgresRefused(new Refusal.CannotLeaveRoot(program, "user id " + uid + " cannot run it"));
        }
        Command.Outcome writable = run(List.of("test", "-w", cluster.toString()), PROBE_LIMIT);
        if (!writable.succeeded()) {
            throw new PostgresRefused(new Refusal.CannotLeaveRoot(cluster, "user id " + uid + " cannot write it"));
        }
    }

    private static List<String> with(List<String> prefix, List<String> line) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(line);
        return whole;
    }
}
