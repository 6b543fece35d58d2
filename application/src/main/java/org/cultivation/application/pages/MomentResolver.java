package org.cultivation.application.pages;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;
import org.cultivation.application.time.Days;
import org.cultivation.infra.views.Registry;
import org.cultivation.projections.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads the moment from {@code on}, {@code known} or {@code position}, and first waits for {@code at}: the position of
 * the visitor's own last write.
 */
@Component
class MomentResolver implements HandlerMethodArgumentResolver {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final Registry registry;
    private final Clock clock;

    MomentResolver(Registry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Moment.class;
    }

    @Override
    public Moment resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        LocalDate today = LocalDate.now(clock);
        if (parameter.hasParameterAnnotation(Earlier.class)) {
            return earlier(request, today);
        }
        String at = given(request, "at");
        if (at != null) {
            registry.await(position("at", at), PATIENCE);
        }
        Moment moment = moment(request, "", today);
        if (container != null) {
            container.addAttribute("moment", moment);
        }
        return moment;
    }

    private Moment earlier(NativeWebRequest request, LocalDate today) {
        boolean named = Stream.of("on1", "known1", "position1").anyMatch(name -> given(request, name) != null);
        if (named) {
            return moment(request, "1", today);
        }
        LocalDateTime end = today.withDayOfMonth(1).minusDays(1).atTime(LAST_SECOND);
        return new Moment(end.toLocalDate(), Known.at(end.atZone(Formats.ZONE).toInstant()), today, end);
    }

    /** @param which suffix of the names of its parameters */
    private Moment moment(NativeWebRequest request, String which, LocalDate today) {
        LocalDate on = day("on" + which, given(request, "on" + which), today);
        if (on.isAfter(today)) {
            throw new BadParameter("on" + which, String.valueOf(on), "future");
        }
        String position = given(request, "position" + which);
        String known = given(request, "known" + which);
        if (position != null) {
            long asked = position("position" + which, position);
            if (asked > registry.reached()) {
                throw new BadParameter("position" + which, position, "beyond");
            }
            return new Moment(on, Known.at(asked), today, null);
        }
        if (known == null) {
            return new Moment(on, Known.NOW, today, null);
        }
        LocalDateTime knownAt = minute("known" + which, known);
        return new Moment(on, Known.at(knownAt.atZone(Formats.ZONE).toInstant()), today, knownAt);
    }

    private static @Nullable String given(NativeWebRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static LocalDate day(String name, @Nullable String text, LocalDate otherwise) {
        if (text == null) {
            return otherwise;
        }
        return Days.find(text).orElseThrow(() -> new BadParameter(name, text, "day"));
    }

    private static LocalDateTime minute(String name, String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text).atTime(LAST_SECOND) : LocalDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadParameter(name, text, "moment");
        }
    }

    private static long position(String name, String text) {
        try {
            long position = Long.parseLong(text);
            if (position >= -1) {
                return position;
            }
        } catch (NumberFormatException e) {
            throw new BadParameter(name, text, "position");
        }
        throw new BadParameter(name, text, "position");
    }
}
