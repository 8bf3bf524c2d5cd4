package org.tuichu;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The program: `demo` and `serve` start here.
@SpringBootApplication
public class Platform {
    static void main(String[] args) {
        SpringApplication.run(Platform.class, args);
    }
}
