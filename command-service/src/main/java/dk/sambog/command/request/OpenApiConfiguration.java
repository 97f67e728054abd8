package dk.sambog.command.request;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes in OpenAPI what no signature of a handler shows: the headers of commands, problems and the token. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CommandRequest.class, SignedIn.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Sambog command-service")
                        .version("v1")
                        .description("Commands in, events out. Every POST is done once per Idempotency-Key.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                "bearer",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("A token with the scope ledger.write"))
                        .addSchemas("Problem", problemSchema()))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    @Bean
    OperationCustomizer conventions() {
        return (operation, handler) -> {
            var isCommand = Arrays.stream(handler.getMethodParameters())
                    .anyMatch(parameter -> parameter.getParameterType() == CommandRequest.class);
            if (isCommand) {
                add(
                        operation,
                        header("Idempotency-Key", "1 to 200 characters, new for each new request")
                                .required(true));
                add(operation, header(SignedIn.ON_BEHALF_OF, "The party acted for; oneself when left out"));
                add(
                        operation,
                        header(
                                SignedIn.MANDATE,
                                "The mandate acted under; without it the narrowest that lets the command through"));
                add(operation, header("If-Match", "The version the caller saw, \"3\""));
            }
            answers(operation);
            return operation;
        };
    }

    /** Handlers of one path and several media types are one operation, which passes here once for each. */
    private static void add(Operation operation, Parameter parameter) {
        var known = operation.getParameters();
        if (known == null || known.stream().noneMatch(other -> other.getName().equals(parameter.getName()))) {
            operation.addParametersItem(parameter);
        }
    }

    private static void answers(Operation operation) {
        operation
                .getResponses()
                .addApiResponse("400", problem("The request is malformed; the field is named"))
                .addApiResponse("401", problem("No token, or not a valid one"))
                .addApiResponse("403", problem("No mandate for this, or not one's own"))
                .addApiResponse("404", problem("No such thing"))
                .addApiResponse("409", problem("The ledger says no"))
                .addApiResponse("412", problem("It changed since the caller looked"))
                .addApiResponse("422", problem("The request makes no sense; the field is named"))
                .addApiResponse("428", problem("The version the caller saw is missing"));
    }

    private static Parameter header(String name, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .schema(new StringSchema().maxLength(200))
                .description(description);
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    /** RFC 9457 with our members. */
    private static Schema<?> problemSchema() {
        var error = new ObjectSchema()
                .addProperty("pointer", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("message", new StringSchema());
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("detailDa", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("correlationId", new StringSchema())
                .addProperty("errors", new ArraySchema().items(error));
    }
}
