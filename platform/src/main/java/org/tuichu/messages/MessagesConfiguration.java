package org.tuichu.messages;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// The ways out of the program that the settings name. The demo has none: nothing of it leaves the machine.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessagesSettings.class)
class MessagesConfiguration {
    /// Those that are open.
    record WaysOut(List<OutgoingMessages> all) {
        WaysOut {
            all = List.copyOf(all);
        }
    }

    @Bean
    static WaysOut waysOut(MessagesSettings settings, JsonMapper json, @Value("${tuichu.mode}") String mode) {
        var open = new ArrayList<OutgoingMessages>();
        if (mode.equals("demo")) {
            return new WaysOut(open);
        }
        if (settings.mail().host() != null) {
            open.add(new EmailMessages(settings));
        }
        if (settings.webhook().url() != null) {
            open.add(new WebhookMessages(settings, json));
        }
        return new WaysOut(open);
    }
}
