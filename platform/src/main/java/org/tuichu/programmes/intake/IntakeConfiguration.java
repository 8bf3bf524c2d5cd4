package org.tuichu.programmes.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tuichu.plan.Limits;
import org.tuichu.plan.PlanReader;

/// The plan reader of the program, with its safe limits.
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
    @Bean
    Limits limits() {
        return Limits.DEFAULT;
    }

    @Bean
    PlanReading planReading(Limits limits) {
        var reader = new PlanReader(limits);
        return content -> {
            var reading = reader.reading(content);
            return new Reading(reading.text(), reading.draft());
        };
    }
}
