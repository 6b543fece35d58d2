package org.cultivation.application.sessions;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import org.cultivation.application.configuration.ServerStorage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Puts the sessions of pages into the database of several nodes. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnProperty(ServerStorage.URI)
class SharedSessions {

    /** After the filter that says that the database is away, before everything that knows who comes. */
    private static final int BEFORE_SECURITY = -150;

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<StoredSession>> sharedSessionFilter(
            MongoDatabase database, @Value("${server.servlet.session.timeout:8h}") Duration idle) {
        // Real time, as the sessions of one process have it.
        SessionRepositoryFilter<StoredSession> filter =
                new SessionRepositoryFilter<>(new MongoSessions(database, idle, InstantSource.system()));
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("SESSION");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        CookieHttpSessionIdResolver resolver = new CookieHttpSessionIdResolver();
        resolver.setCookieSerializer(cookie);
        filter.setHttpSessionIdResolver(resolver);
        FilterRegistrationBean<SessionRepositoryFilter<StoredSession>> registered =
                new FilterRegistrationBean<>(filter);
        registered.setOrder(BEFORE_SECURITY);
        return registered;
    }
}
