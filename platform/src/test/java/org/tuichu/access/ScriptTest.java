package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.tuichu.ServedTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A script signs in and writes by the words of the OpenAPI document alone.
@ServedTest
class ScriptTest {
    /// What the document puts in code marks, in the order in which a script needs it.
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Desks desks;
    private final URI program;

    ScriptTest(Desks desks, Environment environment) {
        this.desks = desks;
        this.program = URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port"));
    }

    @Test
    void isToldTheFieldAndTheLimitsOfAFileThatIsTooLarge() throws Exception {
        var session = signsIn();
        var token = json(send(at("/api/v1/account/write-token").header("Cookie", session)));
        for (int bytes : List.of((64 << 20) + 1, 66 << 20)) {
            var form =
                    "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.txt\"\r\n\r\n%s\r\n--x--\r\n"
                            .formatted("a".repeat(bytes));
            var answer = send(at("/api/v1/plans")
                    .header("Cookie", session)
                    .header("X-CSRF-TOKEN", token.get("token").asString())
                    .header("Content-Type", "multipart/form-data; boundary=x")
                    .POST(HttpRequest.BodyPublishers.ofString(form)));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo("file");
            assertThat(json(answer).at("/errors/0/message").asString()).isEqualTo("一个文件最多 64MB，一次提交的全部内容最多 65MB，没有保存");
        }
    }

    @Test
    void signsInAndWritesAsTheDocumentSays() throws Exception {
        var session = signsIn();
        var token = json(send(at("/api/v1/account/write-token").header("Cookie", session)));

        var written = at("/api/v1/my-duties/calendar-address").POST(HttpRequest.BodyPublishers.noBody());
        assertThat(send(written.copy().header("Cookie", session)).statusCode()).isEqualTo(403);
        var answer = send(written.copy()
                .header("Cookie", session)
                .header("X-CSRF-TOKEN", token.get("token").asString()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("address").asString()).endsWith(".ics");

        assertThat(token.get("header").asString()).isEqualTo("X-CSRF-TOKEN");
        assertThat(CODE.matcher(description(session)).results().map(found -> found.group(1)))
                .containsSubsequence(
                        "GET /sign-in",
                        "tuichu-form",
                        "POST /sign-in",
                        "userName",
                        "password",
                        "_csrf",
                        "tuichu",
                        "X-CSRF-TOKEN",
                        "token",
                        "GET /api/v1/account/write-token");
    }

    private String signsIn() throws Exception {
        var door = send(at("/sign-in"));
        var form = cookie(door, "tuichu-form");
        var secret = Jsoup.parse(door.body()).select("input[name=_csrf]").attr("value");
        var signedIn = send(at("/sign-in")
                .header("Cookie", "tuichu-form=" + form)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "userName=%s&password=%s&_csrf=%s".formatted(desks.clerk(), encoded(Desks.PASSWORD), secret))));
        return "tuichu=" + cookie(signedIn, "tuichu");
    }

    private String description(String session) throws Exception {
        var document = json(send(at("/api/v1/openapi.json").header("Cookie", session)));
        return document.at("/info/description").asString();
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(program.resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
