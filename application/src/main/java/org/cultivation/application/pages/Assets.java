package org.cultivation.application.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * Paths of the files that pages load. Our own carry a digest of all of them in the path, third-party ones their
 * version, so that browsers may keep each for a year.
 */
@Component
public class Assets {

    private final String version;
    private final String htmx;
    private final String echarts;

    Assets() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        Map<String, String> digests = new TreeMap<>();
        for (Resource file : resolver.getResources("classpath:/static/assets/*")) {
            try (var in = file.getInputStream()) {
                digests.put(String.valueOf(file.getFilename()), DigestUtils.md5DigestAsHex(in));
            }
        }
        version = DigestUtils.md5DigestAsHex(digests.toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, 10);
        htmx = "/webjars/htmx.org/" + version("org.webjars.npm/htmx.org") + "/dist/htmx.min.js";
        echarts = "/_static/echarts/" + version("org.mvnpm/echarts") + "/dist/echarts.min.js";
    }

    /** The version of a library on the class path, as its own build recorded it. */
    private static String version(String library) throws IOException {
        Properties properties = PropertiesLoaderUtils.loadProperties(
                new ClassPathResource("META-INF/maven/" + library + "/pom.properties"));
        return properties.getProperty("version");
    }

    /** Path of one of our own files. */
    public String own(String file) {
        return "/assets/" + version + "/" + file;
    }

    /** The part of {@link #own} that changes with the files. */
    public String version() {
        return version;
    }

    public String htmx() {
        return htmx;
    }

    public String echarts() {
        return echarts;
    }
}
