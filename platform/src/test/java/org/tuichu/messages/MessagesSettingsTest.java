package org.tuichu.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.json.JsonMapper;

/// What a deployment may set, and what is refused with its name.
class MessagesSettingsTest {
    static final String SECRET = "sixteen-bytes-or-more";

    private static final Map<String, String> BOTH = Map.of(
            "mail.host", "127.0.0.1",
            "mail.from", "tuichu@example.gov.cn",
            "webhook.url", "https://gateway.example.gov.cn/in",
            "webhook.secret", SECRET);

    @Test
    void nothingLeavesTheProgramUnlessItIsSet() {
        assertThat(open(Map.of(), "serve")).isEmpty();
        assertThat(open(BOTH, "serve"))
                .extracting(OutgoingMessages::channel)
                .containsExactly(Channel.EMAIL, Channel.WEBHOOK);
    }

    @Test
    void nothingLeavesTheDemoWhateverIsSet() {
        assertThat(open(BOTH, "demo")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "before, -1",
        "before, '7,400'",
        "overdue, 0",
        "signers, 0",
        "office, 6",
        "office, 367",
        "attempts, 0",
        "attempts, 21",
        "retry, 9s",
        "patience, 0s"
    })
    void refusesWhatMakesNoSense(String name, String value) {
        assertThatThrownBy(() -> settings(Map.of(name, value)))
                .rootCause()
                .hasMessageContaining("tuichu.messages." + name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://gateway.example.gov.cn/in",
                "http://127.0.0.1.example.org/in",
                "http://10.0.0.1/in",
                "ftp://127.0.0.1/in",
                "https://user:word@example.org/in",
                "https:///in",
                "/in"
            })
    void refusesAnAddressThatIsNeitherSecretNorThisMachine(String url) {
        assertThatThrownBy(() -> settings(Map.of("webhook.url", url, "webhook.secret", SECRET)))
                .rootCause()
                .hasMessageContaining("tuichu.messages.webhook.url");
    }

    @Test
    void refusesAWeakSecretAndASenderThatIsNone() {
        assertThat(settings(Map.of("webhook.url", "http://localhost:9/in", "webhook.secret", SECRET)))
                .isNotNull();
        assertThatThrownBy(() -> settings(Map.of("webhook.url", "https://example.org/in")))
                .rootCause()
                .hasMessageContaining("tuichu.messages.webhook.secret");
        assertThatThrownBy(() -> settings(Map.of("webhook.url", "https://example.org/in", "webhook.secret", "short")))
                .rootCause()
                .hasMessageContaining("tuichu.messages.webhook.secret");
        assertThatThrownBy(() -> settings(Map.of("mail.host", "127.0.0.1")))
                .rootCause()
                .hasMessageContaining("tuichu.messages.mail.from");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@b",
                "a@b.c",
                "Name <a@example.org>",
                "a@example.org\r\nBcc: b@example.org",
                "a@example.org,b@example.org",
                "a b@example.org",
                "a@-example.org"
            })
    void refusesWhatIsNoMailbox(String typed) {
        assertThat(EmailAddress.read(typed)).isEmpty();
        assertThat(EmailAddress.read("tuichu.1+x@sub.example.gov.cn")).isPresent();
    }

    private static java.util.List<OutgoingMessages> open(Map<String, String> properties, String mode) {
        return MessagesConfiguration.waysOut(settings(properties), new JsonMapper(), mode)
                .all();
    }

    static MessagesSettings settings(Map<String, String> properties) {
        var prefixed = new java.util.HashMap<String, String>();
        properties.forEach((name, value) -> prefixed.put("tuichu.messages." + name, value));
        return new Binder(new MapConfigurationPropertySource(prefixed))
                .bindOrCreate("tuichu.messages", MessagesSettings.class);
    }
}
