package org.cultivation.application.visitors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cultivation.application.MongoStorage;
import org.cultivation.application.RunningRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One registry for all tests that write into it, started once and closed after the last. */
final class SharedRegistry implements ParameterResolver {

    /** The registry with everybody in it, and the visitors signed in so far. */
    static final class House implements AutoCloseable {

        private final Path directory;
        private final Map<String, Visitor> visitors = new HashMap<>();
        final RunningRegistry registry;
        final Cases cases;
        private @Nullable Story story;

        /** @param storage Spring properties that say where everything is kept */
        House(String... storage) {
            try {
                directory = Files.createTempDirectory("registry-visitors");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            registry = new RunningRegistry(directory, storage);
            People.arrive(registry);
            cases = new Cases(registry);
        }

        Visitor visitor(String account) {
            return visitors.computeIfAbsent(account, name -> Visitor.of(registry, name));
        }

        /** What there is to see, told once. */
        Story story() {
            if (story == null) {
                story = Story.told(this);
            }
            return story;
        }

        @Override
        public void close() throws IOException {
            registry.close();
            try (Stream<Path> all = Files.walk(directory)) {
                List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
                for (Path path : deepestFirst) {
                    Files.delete(path);
                }
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == House.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        boolean onMongo = context.getRequiredTestClass().isAnnotationPresent(OnMongo.class);
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedRegistry.class))
                .computeIfAbsent(
                        onMongo ? "house on mongo" : "house",
                        key -> onMongo ? new House(MongoStorage.property(MongoStorage.freshUri())) : new House(),
                        House.class);
    }
}
