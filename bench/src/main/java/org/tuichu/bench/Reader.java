package org.tuichu.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody at a browser: signed in, with cookies, one connection kept alive.
final class Reader implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]+)\"");
    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String BOUNDARY = "tuichu-bench-boundary";

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String address;
    private String token = "";

    Reader(String address) {
        this.address = address;
    }

    void signIn(String userName, String password) throws IOException, InterruptedException {
        var secret = tokenOn("/sign-in");
        var form = Map.of("userName", userName, "password", password, "back", "/", "_csrf", secret).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 3
                || answer.headers().firstValue("Location").orElse("").contains("sign-in")) {
            throw new IOException("sign-in of " + userName + " answered " + answer.statusCode());
        }
    }

    /// The secret that forms and programs send along; of the session, so that it outlives a start of the program.
    String token() throws IOException, InterruptedException {
        if (token.isEmpty()) {
            token = tokenOn("/account");
        }
        return token;
    }

    /// What came of it, whatever the status.
    HttpResponse<String> send(String path, String type, String body) throws IOException, InterruptedException {
        return send(path, type, HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(String path, String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", type)
                        .header("X-CSRF-TOKEN", token())
                        .timeout(PATIENCE)
                        .POST(body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /// The page; anything but 200 is a failure.
    String get(String path) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(PATIENCE)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private String tokenOn(String path) throws IOException, InterruptedException {
        var found = TOKEN.matcher(get(path));
        if (!found.find()) {
            throw new IOException("no form token on " + path);
        }
        return found.group(1);
    }

    /// What the API answers; anything but success is a failure.
    String post(String path, String json) throws IOException, InterruptedException {
        return succeeded(path, send(path, "application/json", json));
    }

    /// Brings a file to the API, in the field `file`.
    String upload(String path, Path file) throws IOException, InterruptedException {
        var head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(BOUNDARY, file.getFileName());
        var tail = "\r\n--%s--\r\n".formatted(BOUNDARY);
        var body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(head),
                HttpRequest.BodyPublishers.ofFile(file),
                HttpRequest.BodyPublishers.ofString(tail));
        return succeeded(path, send(path, "multipart/form-data; boundary=" + BOUNDARY, body));
    }

    private static String succeeded(String path, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    @Override
    public void close() {
        client.close();
    }
}
