package dev.casebook.catalog;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When what happened; each moment is absent when nobody wrote it down.
 *
 * @param started when it began
 * @param detected when somebody or something noticed
 * @param mitigated when users stopped feeling it
 * @param resolved when it was over
 * @param published when the postmortem was published
 */
public record Course(
        @Nullable OffsetDateTime started,
        @Nullable OffsetDateTime detected,
        @Nullable OffsetDateTime mitigated,
        @Nullable OffsetDateTime resolved,
        @Nullable OffsetDateTime published) {
    /** How long nobody knew. */
    public Optional<Duration> undetected() {
        return between(started, detected);
    }

    /** From knowing to users no longer feeling it. */
    public Optional<Duration> mitigating() {
        return between(detected, mitigated);
    }

    /** From users no longer feeling it to the end. */
    public Optional<Duration> recovering() {
        return between(mitigated, resolved);
    }

    /** From beginning to end. */
    public Optional<Duration> whole() {
        return between(started, resolved);
    }

    /** Between two known moments in their right order. */
    private static Optional<Duration> between(@Nullable OffsetDateTime from, @Nullable OffsetDateTime to) {
        if (from == null || to == null || to.isBefore(from)) {
            return Optional.empty();
        }
        return Optional.of(Duration.between(from, to));
    }
}
