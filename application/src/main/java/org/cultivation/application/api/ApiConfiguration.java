package org.cultivation.application.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.databind.type.LogicalType;

/** How requests are read: codes as bare strings, unknown parameters and repeated members refused. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    private final ReadYourWrites readYourWrites;

    ApiConfiguration(ReadYourWrites readYourWrites) {
        this.readYourWrites = readYourWrites;
    }

    @Bean
    static JsonMapperBuilderCustomizer strictly() {
        return builder -> builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfig(LogicalType.Textual, ApiConfiguration::onlyStrings)
                .addModule(new SimpleModule()
                        .addDeserializer(LocalDate.class, new PlainDay())
                        .addSerializer(UnitCode.class, ToStringSerializer.instance)
                        .addSerializer(UnifiedSocialCreditCode.class, ToStringSerializer.instance));
    }

    /** A number or a truth value where a text belongs is a mistake of the sender, not a text. */
    private static void onlyStrings(MutableCoercionConfig text) {
        text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, UnitCode.class, UnitCode::parse);
        registry.addConverter(String.class, LocalDate.class, LocalDate::parse);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new NoUnknownParameters()).addPathPatterns("/api/**");
        registry.addInterceptor(readYourWrites).addPathPatterns("/api/**");
    }

    /** A filter that nobody applies would silently give a wrong list. */
    private static final class NoUnknownParameters implements HandlerInterceptor {

        @Override
        public boolean preHandle(
                jakarta.servlet.http.HttpServletRequest request,
                jakarta.servlet.http.HttpServletResponse response,
                Object handler) {
            if (handler instanceof HandlerMethod method
                    && method.getBeanType().getName().startsWith("org.cultivation")) {
                Set<@Nullable String> known = Arrays.stream(method.getMethodParameters())
                        .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                        .map(parameter -> parameter.getParameter().getName())
                        .collect(Collectors.toSet());
                for (String name : request.getParameterMap().keySet()) {
                    Refusal.when(!known.contains(name), "filter.unknown", name);
                }
                String size = request.getParameter("size");
                Refusal.when(size != null && !size.matches("[1-9][0-9]{0,2}"), "filter.malformed", "size", size);
            }
            return true;
        }
    }
}
