package org.tuichu.programmes.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tuichu.plan.Limits;
import org.tuichu.plan.PlanRefused;
import org.tuichu.plan.document.DocumentReader;

/// The plan reader of the program.
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
    @Bean
    PlanReading planReading() {
        var documents = new DocumentReader(Limits.DEFAULT);
        return content -> {
            documents.read(content);
            throw new PlanRefused(PlanRefused.Reason.NOT_A_PLAN, "no grammar yet");
        };
    }
}
