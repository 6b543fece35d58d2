package org.cultivation.application.api;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What holds for every read or every write, put into the OpenAPI description. */
@Configuration(proxyBeanMethods = false)
class Description {

    @Bean
    GlobalOpenApiCustomizer headers() {
        return api -> api.getPaths().values().forEach(path -> {
            if (path.getGet() != null) {
                path.getGet()
                        .addParametersItem(new HeaderParameter()
                                .name(AsOf.POSITION)
                                .description("position from an earlier answer: this answer knows the fact there;"
                                        + " 503 with Retry-After when the views do not come to it in 3 seconds")
                                .schema(new IntegerSchema().format("int64").minimum(java.math.BigDecimal.ZERO)));
                path.getGet()
                        .getResponses()
                        .addApiResponse(
                                "503",
                                new ApiResponse()
                                        .description("the views are behind")
                                        .addHeaderObject("Retry-After", new Header().schema(new IntegerSchema())));
            }
            if (path.getPost() != null) {
                path.getPost()
                        .addParametersItem(new HeaderParameter()
                                .name("Idempotency-Key")
                                .description("the same request under the same key is carried out once, also across"
                                        + " restarts; another request under it is refused (not for imports)")
                                .schema(new StringSchema().maxLength(200)));
                path.getPost()
                        .getResponses()
                        .forEach((status, answer) -> answer.addHeaderObject(
                                AsOf.POSITION,
                                new Header()
                                        .description("position of the last fact recorded")
                                        .schema(new IntegerSchema().format("int64"))));
            }
        });
    }
}
