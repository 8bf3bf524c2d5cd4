package org.tuichu.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.util.Locale;

/// The machine under us, as far as starting a server needs to know it.
record Platform(String system, String processor, long uid) {
    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"), new UnixSystem().getUid());
    }

    /// As Java names operating system and processor.
    static Platform of(String osName, String osArch, long uid) {
        return new Platform(system(osName), processor(osArch), uid);
    }

    boolean isMac() {
        return system.equals("darwin");
    }

    boolean isRoot() {
        return uid == 0;
    }

    /// Name of the archive in the binaries jar.
    String archive() {
        return "postgres-" + system + "-" + processor + ".txz";
    }

    private static String system(String osName) {
        String name = osName.toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String processor(String osArch) {
        return switch (osArch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> osArch;
        };
    }
}
