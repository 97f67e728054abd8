package dk.sambog.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The query-service alone in its process. Its configuration is {@code query-service.yml}. */
@SpringBootApplication
public class QueryApplication {
    public static void main(String[] args) {
        System.setProperty("spring.config.name", "query-service");
        SpringApplication.run(QueryApplication.class, args);
    }
}
