package org.tuichu.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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

    /// Not root: nobody to become. Root: a user namespace, else (locked-down containers) an unprivileged user.
    static Account choose(Platform platform, List<String> userNamespace) {
        if (!platform.isRoot()) {
            return new Account(List.of(), (int) platform.uid(), -1);
        }
        List<String> probe = with(userNamespace, List.of("id", "-u"));
        Command.Outcome outcome = Command.run(probe, PROBE_LIMIT);
        if (outcome.succeeded() && !outcome.output().equals("0")) {
            return new Account(userNamespace, 0, 0);
        }
        return unprivileged(outcome.output());
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

    private static Map<String, String[]> users() {
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

    /// Gives everything under `top` to this account; does nothing when `top` is its own already.
    void own(Path top) throws IOException {
        if (gid < 0 || Files.getAttribute(top, "unix:uid").equals(uid)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(top)) {
            for (Path path : (Iterable<Path>) tree.sorted(java.util.Comparator.reverseOrder())::iterator) {
                Files.setAttribute(path, "unix:uid", uid, java.nio.file.LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", gid, java.nio.file.LinkOption.NOFOLLOW_LINKS);
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
