package org.tuichu.programmes.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tuichu.plan.Limits;
import org.tuichu.plan.PlanReader;

/// The plan reader of the program, with its safe limits.
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
    @Bean
    PlanReading planReading() {
        var reader = new PlanReader(Limits.DEFAULT);
        return content -> {
            var reading = reader.reading(content);
            return new Reading(reading.text(), reading.draft());
        };
    }
}
