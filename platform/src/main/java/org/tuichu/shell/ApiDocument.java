package org.tuichu.shell;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the OpenAPI document of `/api/v1` says about all operations: who may call, and how errors look.
@Configuration(proxyBeanMethods = false)
class ApiDocument {
    private static final String SESSION = "session";
    private static final String PROBLEM = "Problem";

    private static final String DESCRIPTION = """
            Programmes that work plans became, and their duties. Everything obeys the scope of the signed-in unit: its own \
            place and those below.

            **Signing in.** `GET /sign-in` sets the cookie `tuichu-form`. `POST /sign-in` with that cookie and the form \
            fields `userName`, `password` and `_csrf`, which is the hidden field of that page, sets the cookie `tuichu`: \
            it is the session, and every request carries it. Over https both names begin with `__Host-`. Where a second \
            factor is owed, the answer leads to a page that asks for its code.

            **Writing.** Whatever is not GET carries the header `X-CSRF-TOKEN` too. Its value is `token` of \
            `GET /api/v1/account/write-token`; one value holds as long as the session.

            **What is wrong** is said in problem+json (RFC 9457). `errors` names each field: a parameter, a part, a \
            property as `units[0].name`, or `body` where there is no readable JSON at all.
            """;

    private static final Map<String, String> ERRORS = new TreeMap<>(Map.of(
            "400", "A parameter or field is unreadable or unknown, or there is no body; `errors` names it",
            "401", "Nobody is signed in",
            "403", "The signed-in person may not do this",
            "404", "There is nothing here, or it lies outside the scope",
            "422", "A field is missing, or what it says is out of its limits or cannot be; `errors` names it",
            "500", "The program failed; it is in its log"));

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Tuichu")
                        .version("v1")
                        .description(DESCRIPTION)
                        .license(new License().name("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("This program")))
                .components(
                        new Components().addSecuritySchemes(SESSION, session()).addSchemas(PROBLEM, problem()))
                .addSecurityItem(new SecurityRequirement().addList(SESSION));
    }

    @Bean
    OpenApiCustomizer everyOperationSaysItsErrors() {
        return api -> api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> ERRORS.forEach(
                        (status, words) -> operation.getResponses().addApiResponse(status, response(words))));
    }

    private static SecurityScheme session() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("tuichu")
                .description("The cookie that signing in sets; `__Host-tuichu` over https");
    }

    private static ApiResponse response(String words) {
        var schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        return new ApiResponse()
                .description(words)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }

    private static Schema<?> problem() {
        var error = new ObjectSchema()
                .addProperty("field", new StringSchema().description("The parameter or property at fault"))
                .addProperty("message", new StringSchema())
                .addProperty("rejected", new StringSchema().description("What was sent, cut after 80 characters"));
        return new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri"))
                .addProperty("errors", new ArraySchema().items(error));
    }
}
