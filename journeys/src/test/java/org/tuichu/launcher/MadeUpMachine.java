package org.tuichu.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A repository with the real launcher, and JDKs and a Maven that only write down what they were asked.
final class MadeUpMachine {
    private static final String THIS_PROCESSOR = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "aarch64";
    private static final String EVERYDAY_TOOLS =
            "bash dirname uname sed head awk find sort cksum cat mkdir rm tr locale readlink env";
    private static final String JAVA = """
            #!/bin/sh
            if [ "$1" = -Djarmode=tools ]; then mkdir -p "$6/lib" && : >"$6/program.jar"; exit; fi
            echo "java was called: $*"
            """;

    private final Path folder;
    final Map<String, String> environment = new HashMap<>();

    MadeUpMachine(Path folder) throws IOException {
        this.folder = folder;
        Files.copy(Path.of("..", "tuichu"), folder.resolve("tuichu"), StandardCopyOption.COPY_ATTRIBUTES);
        for (String source : List.of("pom.xml", "libs/plan/pom.xml", "platform/pom.xml", "platform/src/main/A.java")) {
            write(source, "");
        }
        Files.createDirectories(folder.resolve("libs/plan/src/main"));
        Files.createDirectories(folder.resolve(".mvn"));
        mavenThat("mkdir -p platform/target && : >platform/target/tuichu-platform-1-program.jar");
        environment.put("TUICHU_JDK_FOLDERS", folder.resolve("jdks").toString());
        environment.put("TUICHU_TRAIN", "no");
        environment.put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
    }

    /// `name` below the folder of JDKs, as its `release` file would describe it.
    Path jdk(String name, String version) throws IOException {
        return jdk(name, version, THIS_PROCESSOR);
    }

    Path jdk(String name, String version, String processor) throws IOException {
        write("jdks/" + name + "/release", "JAVA_VERSION=\"" + version + "\"\nOS_ARCH=\"" + processor + "\"\n");
        program("jdks/" + name + "/bin/java", JAVA);
        program("jdks/" + name + "/bin/javac", JAVA);
        return folder.resolve("jdks").resolve(name);
    }

    /// Every call adds a line to `maven.log`, then runs `command` in the repository.
    void mavenThat(String command) throws IOException {
        program("bin/mvn", "#!/bin/sh\ncd '" + folder + "' && echo called >>maven.log\n" + command + "\n");
    }

    /// A PATH with the programs that every Unix has, and neither java nor mvn.
    void withoutJavaAndMaven() throws IOException {
        for (String tool : EVERYDAY_TOOLS.split(" ", -1)) {
            Path real = Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
            program("tools/" + tool, "#!/bin/sh\nexec " + real + " \"$@\"\n");
        }
        environment.put("PATH", folder.resolve("tools").toString());
    }

    int mavenCalls() throws IOException {
        Path log = folder.resolve("maven.log");
        return Files.exists(log) ? Files.readAllLines(log).size() : 0;
    }

    Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, content);
    }

    private void program(String name, String content) throws IOException {
        if (!write(name, content).toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + name);
        }
    }

    /// What the launcher answered.
    record Answer(int exitCode, String text) {}

    /// Output and messages together.
    Answer tuichu(String... arguments) throws IOException, InterruptedException {
        return run(true, arguments);
    }

    /// Without what it says on the error stream.
    Answer outputOf(String... arguments) throws IOException, InterruptedException {
        return run(false, arguments);
    }

    private Answer run(boolean withMessages, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(folder.resolve("tuichu").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(withMessages).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TUICHU_") || name.equals("JAVA_HOME"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text.strip());
    }
}
