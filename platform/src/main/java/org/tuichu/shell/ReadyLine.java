package org.tuichu.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tuichu.startup.OwnAddress;

/// Prints `ready http://127.0.0.1:PORT` (`https` with a certificate) once the first page has really answered: a person,
/// a script and the browser
/// tests
/// wait for this line. The visit also spares the first visitor the making of the page.
@Component
class ReadyLine {
    private static final Logger LOG = LoggerFactory.getLogger(ReadyLine.class);
    private static final int TIMEOUT_MS = 30_000;

    private final Environment environment;

    ReadyLine(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void on(ApplicationReadyEvent event) throws IOException {
        Optional<URI> own = OwnAddress.in(environment);
        if (own.isPresent()) {
            visit(own.get());
        }
    }

    private static void visit(URI address) throws IOException {
        int status = firstPage(address);
        if (status == HttpURLConnection.HTTP_OK) {
            System.out.println("ready " + address);
        } else {
            LOG.error("the first page answers {}", status);
        }
    }

    /// Status of the page that a new visitor sees, redirects followed.
    private static int firstPage(URI address) throws IOException {
        HttpURLConnection visit =
                (HttpURLConnection) address.resolve("/").toURL().openConnection();
        if (visit instanceof HttpsURLConnection secured) {
            secured.setSSLSocketFactory(OwnCertificate.trusted());
            secured.setHostnameVerifier((host, session) -> true);
        }
        visit.setConnectTimeout(TIMEOUT_MS);
        visit.setReadTimeout(TIMEOUT_MS);
        try {
            int status = visit.getResponseCode();
            if (status == HttpURLConnection.HTTP_OK) {
                visit.getInputStream().transferTo(OutputStream.nullOutputStream());
            }
            return status;
        } finally {
            visit.disconnect();
        }
    }
}
