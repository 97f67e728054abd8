package dk.sambog.query.web;

import dk.sambog.query.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Danish and English: what the browser asks for, until {@code ?lang=} says otherwise, which a cookie remembers. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {
    private static final Locale DANISH = Locale.of("da");
    private static final List<Locale> SPOKEN = List.of(DANISH, Locale.ENGLISH);

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("sambog-language");
        resolver.setRejectInvalidCookies(false);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setDefaultLocaleFunction(LanguageConfiguration::asked);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageSwitch()).excludePathPatterns("/api/**");
    }

    private static Locale asked(HttpServletRequest request) {
        var accepted = request.getHeader("Accept-Language");
        if (accepted == null) {
            return DANISH;
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(accepted), SPOKEN);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException e) {
            return DANISH; // a header that is no list of languages says nothing
        }
    }

    private static final class LanguageSwitch implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            var wanted = request.getParameter("lang");
            var languages = RequestContextUtils.getLocaleResolver(request);
            if (wanted != null && languages != null) {
                languages.setLocale(
                        request,
                        response,
                        SPOKEN.stream()
                                .filter(language -> language.getLanguage().equals(wanted))
                                .findFirst()
                                .orElseThrow(
                                        () -> ProblemException.parameter("lang", "malformed", "lang is da or en.")));
            }
            return true;
        }
    }
}
