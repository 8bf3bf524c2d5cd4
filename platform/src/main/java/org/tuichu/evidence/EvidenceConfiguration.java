package org.tuichu.evidence;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tuichu.evidence.antivirus.Antivirus;
import org.tuichu.evidence.picture.MakePreview;

/// What the settings make of the module's parts.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceSettings.class)
class EvidenceConfiguration {
    @Bean
    Antivirus antivirus(EvidenceSettings settings) {
        return settings.scannerToAsk();
    }

    @Bean
    MakePreview makePreview(EvidenceSettings settings) {
        return new MakePreview(settings.pixels());
    }
}
