package dk.sambog.query.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** What Tomcat refuses before any application is reached, such as an address that is no URI. */
@Component
final class ContainerProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Report.class.getName());
            }
        });
    }

    /** Made by Tomcat by name. There is no correlation id: no filter of ours saw the request. */
    public static final class Report extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, @Nullable Throwable fault) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            var type = ProblemType.of(response.getStatus());
            var messages = ResourceBundle.getBundle("messages/query/problems", Locale.ROOT);
            var body = """
                    {"type":"/problems/%1$s","title":"%2$s","status":%3$d,"detail":"%4$s"}""".formatted(
                            type.slug(),
                            messages.getString("problem." + type.slug() + ".title"),
                            response.getStatus(),
                            messages.getString("problem." + type.slug() + ".detail"));
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            try {
                response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
                response.finishResponse();
            } catch (IOException e) {
                // Whoever asked is gone; there is no one to tell.
                getContainer().getLogger().debug("A refusal could not be sent", e);
            }
        }
    }
}
