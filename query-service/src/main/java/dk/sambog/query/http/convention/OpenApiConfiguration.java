package dk.sambog.query.http.convention;

import dk.sambog.query.generation.Cut;
import dk.sambog.query.http.Freshness;
import dk.sambog.query.http.Seen;
import dk.sambog.query.identity.Visibility;
import dk.sambog.query.problem.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/** Describes in OpenAPI what no signature of a handler shows: cuts, common headers, problems and the token. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Cut.class, Seen.class, Visibility.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Sambog query-service")
                        .version("v1")
                        .description(
                                "Who contributed what to each co-produced project. Every answer is true at one position "
                                        + "of the ledger; every number opens into its postings, and each posting into its event.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        "bearer",
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")
                                                .bearerFormat("JWT")
                                                .description(
                                                        "A token with one of the scopes ledger.read, finance.read, audit.read")))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    @Bean
    OpenApiCustomizer problems() {
        return api -> ModelConverters.getInstance(true).readAll(Problem.class).forEach(api.getComponents()::addSchemas);
    }

    @Bean
    OperationCustomizer conventions() {
        return (operation, handler) -> {
            if (has(handler, Cut.class)) {
                cutParameters().forEach(operation::addParametersItem);
            }
            if (has(handler, Cut.class) || has(handler, Seen.class)) {
                waitingParameters().forEach(operation::addParametersItem);
                operation.getResponses().addApiResponse("503", problem("The views have not come that far: try again"));
            }
            var answered = operation.getResponses().get("200");
            if (answered != null) {
                answered.addHeaderObject(Freshness.POSITION, header("The last position the answer is true at"));
                answered.addHeaderObject(Freshness.LAG, header("Milliseconds the views lag behind the ledger"));
                answered.addHeaderObject(
                        "ETag", new Header().schema(new StringSchema()).description("Of these very bytes"));
            }
            answers(operation);
            return operation;
        };
    }

    private static void answers(Operation operation) {
        operation
                .getResponses()
                .addApiResponse("304", new ApiResponse().description("Unchanged: If-None-Match names this answer"))
                .addApiResponse("400", problem("A parameter is unknown, malformed, repeated or in the future"))
                .addApiResponse("401", problem("No token, or not a valid one"))
                .addApiResponse("403", problem("The token opens nothing here"))
                .addApiResponse("404", problem("No such thing, or not one the caller may know of"));
    }

    private static boolean has(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == type);
    }

    private static List<Parameter> cutParameters() {
        return List.of(
                query(CutResolver.AS_OF_POSITION, new IntegerSchema().format("int64"), "As known at this position"),
                query(CutResolver.AS_OF_RECORDED, new StringSchema().format("date-time"), "As known at this instant"),
                query(CutResolver.AS_OF_EFFECTIVE, new StringSchema().format("date"), "What had happened by this day"));
    }

    private static List<Parameter> waitingParameters() {
        return List.of(
                query(CutResolver.AFTER_EVENT, new StringSchema().format("uuid"), "Wait until this event is visible"),
                query(
                        CutResolver.MIN_POSITION,
                        new IntegerSchema().format("int64"),
                        "Wait until this position is visible"),
                new Parameter()
                        .in("header")
                        .name("Prefer")
                        .schema(new StringSchema())
                        .description("wait=N: seconds to wait at most, up to 10"));
    }

    private static Parameter query(String name, Schema<?> schema, String description) {
        return new Parameter().in("query").name(name).schema(schema).description(description);
    }

    private static Header header(String description) {
        return new Header().schema(new IntegerSchema().format("int64")).description(description);
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }
}
