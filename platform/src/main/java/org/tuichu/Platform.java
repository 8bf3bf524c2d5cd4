package org.tuichu;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.tuichu.startup.StartRefusal;

/// The program: `demo` and `serve` start here.
@SpringBootApplication
public class Platform {
    static void main(String[] args) {
        try {
            SpringApplication.run(Platform.class, args);
        } catch (RuntimeException e) {
            StartRefusal.in(e).ifPresent(refusal -> System.exit(StartRefusal.EXIT_CODE));
            throw e;
        }
    }
}
