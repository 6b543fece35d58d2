package org.cultivation.infra.views;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a question.
 *
 * @param position of the last fact that was known; -1 for an empty register
 * @param recordedUpTo when that fact was recorded; null for an empty register
 * @param past true when it was asked as known in the past
 */
public record Answer<T>(T value, long position, @Nullable Instant recordedUpTo, boolean past) {}
