package dk.sambog.command.problem;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.HtmlUtils;

/** {@code /problems} and {@code /problems/<slug>}: what each refusal means, in Danish and English, for anyone. */
@RestController
@Hidden
class ProblemPages {
    private final Map<String, Rejection> rejections = new TreeMap<>();

    ProblemPages() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter(new AssignableTypeFilter(Rejection.class));
        for (var found : scanner.findCandidateComponents("dk.sambog.command")) {
            var type = ClassUtils.resolveClassName(found.getBeanClassName(), ProblemPages.class.getClassLoader());
            if (type.isEnum()) {
                for (var constant : type.getEnumConstants()) {
                    rejections.put(((Rejection) constant).slug(), (Rejection) constant);
                }
            }
        }
    }

    @GetMapping(path = "/problems", produces = MediaType.TEXT_HTML_VALUE)
    String all() {
        var items = new StringBuilder();
        rejections.forEach((slug, rejection) -> items.append("<li><a href=\"/problems/")
                .append(slug)
                .append("\">")
                .append(slug)
                .append("</a> ")
                .append(HtmlUtils.htmlEscape(rejection.english()))
                .append("</li>"));
        return page("Problems", "<h1>Problems</h1><ul>" + items + "</ul>");
    }

    @GetMapping(path = "/problems/{slug}", produces = MediaType.TEXT_HTML_VALUE)
    String one(@PathVariable String slug) {
        var rejection = rejections.get(slug);
        if (rejection == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return page(
                rejection.slug(),
                "<h1>" + rejection.slug() + "</h1><p>HTTP " + rejection.status() + "</p><p>"
                        + HtmlUtils.htmlEscape(rejection.english()) + "</p><p lang=\"da\">"
                        + HtmlUtils.htmlEscape(rejection.danish()) + "</p>");
    }

    private static String page(String title, String body) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title
                + "</title></head><body><main>" + body + "</main></body></html>";
    }
}
