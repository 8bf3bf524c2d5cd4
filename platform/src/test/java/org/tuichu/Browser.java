package org.tuichu;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/// A browser without scripts: keeps cookies, does not follow redirects, fills the forms of the page it has loaded.
public final class Browser {
    private final URI start;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private Document page = Jsoup.parse("");

    Browser(int port) {
        this.start = URI.create("http://127.0.0.1:" + port);
    }

    /// Loads a page of the program.
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(start.resolve(path)));
    }

    /// Sends the form of the loaded page that goes to `action`, as it stands, with `fields` filled in.
    public HttpResponse<String> submit(String action, Map<String, String> fields) {
        var form = Optional.ofNullable(page.selectFirst("form[action=" + action + "]"))
                .orElseThrow(() -> new AssertionError("no form for " + action + " in " + page.title()));
        var values = new LinkedHashMap<String, String>();
        form.select("input[name]").forEach(input -> values.put(input.attr("name"), input.attr("value")));
        values.putAll(fields);
        return post(action, values);
    }

    /// Sends a form that no page had.
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(start.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// The page loaded last.
    public Document page() {
        return page;
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().get(start).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /// Has `value` and no other of this name, as if the server had set it.
    public void setCookie(String name, String value) {
        var store = cookies.getCookieStore();
        store.get(start).stream()
                .filter(known -> known.getName().equals(name))
                .forEach(known -> store.remove(start, known));
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        store.add(start, cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var response = client.send(
                    request.header("Accept", "text/html")
                            .header("User-Agent", "Test Browser")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            page = Jsoup.parse(response.body(), start.toString());
            return response;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// A new browser for every test that asks.
    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {
        /// Opens browsers on the port of the program.
        @Bean
        @Lazy
        Browsers browsers(@Value("${local.server.port}") int port) {
            return () -> new Browser(port);
        }
    }

    /// Opens browsers.
    @FunctionalInterface
    public interface Browsers {
        Browser open();
    }
}
