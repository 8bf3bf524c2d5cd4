package org.tuichu.database;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The one clock of the program and its one source of secrets; everything that needs the time or a secret is given
/// these.
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }
}
