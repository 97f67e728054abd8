package dk.sambog.query.http.convention;

import dk.sambog.query.http.CsvDialect;
import dk.sambog.query.http.csv.CsvConverter;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the conventions into Spring MVC, once for all handlers. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration implements WebMvcConfigurer {
    private final CutResolver cuts;

    HttpConfiguration(CutResolver cuts) {
        this.cuts = cuts;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(cuts);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters());
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new CsvConverter());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, CsvDialect.class, text -> switch (text) {
            case "plain" -> CsvDialect.PLAIN;
            case "bom" -> CsvDialect.BOM;
            case "danish" -> CsvDialect.DANISH;
            default -> throw new IllegalArgumentException("Not a CSV dialect: " + text);
        });
    }

    /** Strong ETags over the very bytes of the answer, and 304 for who has them already. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
        var filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns("/api/v1/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }
}
