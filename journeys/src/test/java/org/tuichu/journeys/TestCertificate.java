package org.tuichu.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A certificate for `localhost` that nobody vouches for, made anew, as PEM files and as what a server of our own
/// takes.
record TestCertificate(Path certificate, Path key, SSLContext context) {
    private static final String PASSWORD = "certificate";
    private static final String ALIAS = "site";

    static TestCertificate in(Path folder) {
        try {
            var store = Files.createDirectories(folder).resolve("site.p12");
            keytool(store);
            var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            var certificate = pem(
                    folder.resolve("site.pem"),
                    "CERTIFICATE",
                    keys.getCertificate(ALIAS).getEncoded());
            var key = pem(
                    folder.resolve("key.pem"),
                    "PRIVATE KEY",
                    keys.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded());
            return new TestCertificate(certificate, key, context(keys));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keytool(Path store) throws IOException {
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .inheritIO()
                .start();
        if (made.onExit().join().exitValue() != 0) {
            throw new IOException("keytool made no certificate");
        }
    }

    private static Path pem(Path file, String kind, byte[] content) throws IOException {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(file, "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n");
    }

    private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
