package org.tuichu.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;

/// What `./tuichu demo` may say.
///
/// - `demo.date`: the business date of every place; without it each has a day in its programme's year
/// - `plansDir`: a folder whose plan documents are read at the start; null reads none
@ConfigurationProperties("tuichu")
record DemoSettings(@Nullable Demo demo, @Nullable Path plansDir) {
    record Demo(@Name("date") @Nullable LocalDate date) {}

    @Nullable
    LocalDate date() {
        return demo == null ? null : demo.date();
    }
}
