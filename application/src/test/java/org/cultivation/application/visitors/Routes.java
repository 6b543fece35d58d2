package org.cultivation.application.visitors;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cultivation.application.RunningRegistry;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The addresses that the registry's own controllers answer, as Spring knows them. */
final class Routes {

    private Routes() {}

    /** Every writing route, such as {@code POST /api/enterprises}. */
    static Set<String> writing(RunningRegistry registry) {
        return all(registry).stream()
                .filter(route -> !route.startsWith("GET "))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every route that only reads. */
    static Set<String> reading(RunningRegistry registry) {
        return all(registry).stream()
                .filter(route -> route.startsWith("GET "))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> all(RunningRegistry registry) {
        Set<String> routes = new TreeSet<>();
        registry.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    if (handler.getBeanType().getName().startsWith("org.cultivation")) {
                        Set<RequestMethod> methods =
                                mapping.getMethodsCondition().getMethods();
                        for (String path : mapping.getPatternValues()) {
                            if (methods.isEmpty()) {
                                routes.add("ANY " + path);
                            }
                            methods.forEach(method -> routes.add(method + " " + path));
                        }
                    }
                });
        return routes;
    }

    /** The address with every variable replaced. */
    static String filled(String route, String value) {
        return route.substring(route.indexOf(' ') + 1).replaceAll("\\{[^}]+}", value);
    }
}
