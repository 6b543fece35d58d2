package org.cultivation.application.security;

import org.cultivation.application.accounts.Accounts;
import org.cultivation.application.evidence.Readers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may come in by which door. What he may do inside is decided by the domain. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /**
     * The transparency log, for tools that know no accounts: hashes and signatures for everybody. Entries tell facts,
     * restricted ones among them, so they are for auditors unless the operator opens them.
     */
    @Bean
    @Order(0)
    SecurityFilterChain transparency(
            HttpSecurity http,
            AccountAuthentication authentication,
            ApiEntryPoint entryPoint,
            @Value("${registry.log.entries-open:false}") boolean entriesOpen) {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return http.securityMatcher(new OrRequestMatcher(
                        paths.matcher("/checkpoint"),
                        paths.matcher("/checkpoint.vkey"),
                        paths.matcher("/checkpoint.rotations"),
                        paths.matcher("/checkpoint.cosigned"),
                        paths.matcher("/tile/**")))
                .authorizeHttpRequests(requests -> {
                    if (!entriesOpen) {
                        requests.requestMatchers("/tile/entries/**").hasRole("AUDITOR");
                    }
                    requests.anyRequest().permitAll();
                })
                .authenticationManager(new ProviderManager(authentication))
                .httpBasic(basic -> basic.authenticationEntryPoint(entryPoint))
                .exceptionHandling(e -> e.authenticationEntryPoint(entryPoint).accessDeniedHandler(entryPoint))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                // Each answer says itself how long it may be kept.
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'none'")))
                .build();
    }

    /** The API: basic authentication at each request, no session, hence no cross-site request forgery. */
    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            AccountAuthentication authentication,
            ApiEntryPoint entryPoint,
            @Value("${registry.health.token:}") String healthToken) {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        // Monitoring signs in as programs do; a browser that shows health has a session.
        RequestMatcher monitoring = new AndRequestMatcher(
                paths.matcher("/actuator/**"), request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null);
        return http.securityMatcher(
                        new OrRequestMatcher(paths.matcher("/api/**"), paths.matcher("/v3/api-docs/**"), monitoring))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/overrides/**")
                        .hasAnyRole("AUDITOR", "REVIEWER")
                        .requestMatchers("/api/reads/**")
                        .hasRole("AUDITOR")
                        .requestMatchers(HttpMethod.POST, "/api/evidence")
                        .hasAnyRole("CLERK", "REVIEWER")
                        .requestMatchers("/api/evidence/**")
                        .hasAnyRole(Readers.roles())
                        .requestMatchers(HttpMethod.POST, "/api/checkpoints/**")
                        .hasAnyRole("AUDITOR", "ADMINISTRATOR")
                        .requestMatchers("/api/rebuilds/last/changes")
                        .hasRole("AUDITOR")
                        .requestMatchers("/api/rebuilds/**")
                        .hasAnyRole("AUDITOR", "ADMINISTRATOR")
                        .anyRequest()
                        .authenticated())
                .authenticationManager(new ProviderManager(authentication))
                .addFilterBefore(new MonitoringToken(healthToken), BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(entryPoint))
                .exceptionHandling(e -> e.authenticationEntryPoint(entryPoint).accessDeniedHandler(entryPoint))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'none'")))
                .build();
    }

    /** The pages: a form, a session, tokens against forged requests. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, AccountAuthentication authentication, Accounts accounts) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/sign-in",
                                "/assets/**",
                                "/webjars/**",
                                "/_static/**",
                                "/favicon.ico",
                                "/error",
                                "/actuator/health/**",
                                "/actuator/health")
                        .permitAll()
                        .requestMatchers("/overrides/**")
                        .hasAnyRole("AUDITOR", "REVIEWER")
                        .requestMatchers("/reads/**")
                        .hasRole("AUDITOR")
                        .requestMatchers("/evidence/**")
                        .hasAnyRole(Readers.roles())
                        .requestMatchers(HttpMethod.POST, "/checkpoints/**")
                        .hasAnyRole("AUDITOR", "ADMINISTRATOR")
                        .requestMatchers("/rebuild/changes.csv")
                        .hasRole("AUDITOR")
                        .requestMatchers("/rebuild/**")
                        .hasAnyRole("AUDITOR", "ADMINISTRATOR")
                        .anyRequest()
                        .authenticated())
                .authenticationManager(new ProviderManager(authentication))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/", false)
                        .failureHandler((request, response, failure) -> response.sendRedirect(request.getContextPath()
                                + "/sign-in?"
                                + (failure instanceof TooManyAttempts wait ? "wait=" + wait.seconds() : "error")))
                        .permitAll())
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .addFilterBefore(new RevokedAccountFilter(accounts), AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .csrf(Customizer.withDefaults())
                .build();
    }

    /** Keeps Spring Boot from inventing a user of its own. */
    @Bean
    UserDetailsService noOtherUsers() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
