package org.cultivation.application.pages;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The address of the page being shown, and addresses made from it: other filters, another page, another moment. */
public final class Here {

    private static final Set<String> MOMENT = Set.of("on", "known", "position");
    private static final Set<String> NEVER = Set.of("at", "lang", "done", "_csrf", "idempotencyKey");

    private final String path;
    private final Map<String, List<String>> parameters = new LinkedHashMap<>();

    /** @param parameters as received; blank values are dropped */
    public Here(String path, Map<String, String[]> parameters) {
        this.path = path;
        parameters.forEach((name, values) -> {
            List<String> given = new ArrayList<>();
            for (String value : values) {
                if (!value.isBlank()) {
                    given.add(value);
                }
            }
            if (!given.isEmpty() && !NEVER.contains(name)) {
                this.parameters.put(name, given);
            }
        });
    }

    public String path() {
        return path;
    }

    /** This page with one parameter set; back on its first page unless the parameter is the page. */
    public String with(String name, Object value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.remove("page");
        changed.put(name, List.of(value.toString()));
        return address(path, changed);
    }

    /** This page with two parameters set. */
    public String with(String name, Object value, String other, Object otherValue) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.remove("page");
        changed.put(name, List.of(value.toString()));
        changed.put(other, List.of(otherValue.toString()));
        return address(path, changed);
    }

    /** This page without some parameters. */
    public String without(String... names) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.remove("page");
        List.of(names).forEach(changed::remove);
        return address(path, changed);
    }

    /** This page without one of several values of a parameter. */
    public String withoutValue(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.remove("page");
        List<String> rest = new ArrayList<>(changed.getOrDefault(name, List.of()));
        rest.remove(value);
        changed.put(name, rest);
        return address(path, changed);
    }

    /** This page without any parameter except the moment. */
    public String cleared() {
        return to(path);
    }

    /** This page at another day, as known now or at {@code known}. */
    public String at(LocalDate on, @Nullable String known) {
        Map<String, List<String>> changed = withoutMoment();
        changed.put("on", List.of(on.toString()));
        if (known != null) {
            changed.put("known", List.of(known));
        }
        return address(path, changed);
    }

    /** This page in the present. */
    public String now() {
        return address(path, withoutMoment());
    }

    /** Another page at the same moment. */
    public String to(String other) {
        Map<String, List<String>> moment = new LinkedHashMap<>(parameters);
        moment.keySet().retainAll(MOMENT);
        return address(other, moment);
    }

    /** Another page with all parameters of this one, such as an export of what a list shows. */
    public String same(String other) {
        Map<String, List<String>> all = new LinkedHashMap<>(parameters);
        all.remove("page");
        return address(other, all);
    }

    /** Parameters for hidden fields of a form that sets the named ones itself. */
    public List<Map.Entry<String, String>> hidden(String... except) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        Set<String> left = Set.of(except);
        parameters.forEach((name, values) -> {
            if (!left.contains(name)) {
                values.forEach(value -> fields.add(new SimpleImmutableEntry<>(name, value)));
            }
        });
        return fields;
    }

    private Map<String, List<String>> withoutMoment() {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.keySet().removeAll(MOMENT);
        changed.remove("page");
        return changed;
    }

    private static String address(String path, Map<String, List<String>> parameters) {
        StringBuilder address = new StringBuilder(UriUtils.encodePath(path, StandardCharsets.UTF_8));
        char separator = '?';
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            for (String value : parameter.getValue()) {
                address.append(separator)
                        .append(UriUtils.encode(parameter.getKey(), StandardCharsets.UTF_8))
                        .append('=')
                        .append(UriUtils.encode(value, StandardCharsets.UTF_8));
                separator = '&';
            }
        }
        return address.toString();
    }
}
