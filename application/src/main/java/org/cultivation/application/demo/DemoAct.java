package org.cultivation.application.demo;

import java.time.Instant;

/**
 * One command of the story.
 *
 * @param recordedAt when the story's official recorded it; never decreases along the story
 */
public record DemoAct(Instant recordedAt, Object command) {}
