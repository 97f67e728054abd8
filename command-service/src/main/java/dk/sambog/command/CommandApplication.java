package dk.sambog.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The command-service alone in its process. Its configuration is {@code command-service.yml}. */
@SpringBootApplication
public class CommandApplication {
    public static void main(String[] args) {
        System.setProperty("spring.config.name", "command-service");
        SpringApplication.run(CommandApplication.class, args);
    }
}
