package dev.casebook.vocabulary;

import dev.casebook.diagnostic.Rule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a postmortem is classified by. Every axis is about the system; none is about persons. */
public enum Axis {
    /** What in the system failed, and why it could. */
    FAILURE_MODE("failure mode", "failure-modes", Rule.VOCABULARY__UNKNOWN_FAILURE_MODE),
    /** What set it off. */
    TRIGGER("trigger", "triggers", Rule.VOCABULARY__UNKNOWN_TRIGGER),
    /** What was seen. */
    SYMPTOM("symptom", "symptoms", Rule.VOCABULARY__UNKNOWN_SYMPTOM),
    /** What made it likelier, longer or worse. */
    CONTRIBUTING_FACTOR("contributing factor", "contributing-factors", Rule.VOCABULARY__UNKNOWN_FACTOR),
    /** What was affected. */
    SERVICE("service", "services", Rule.VOCABULARY__UNKNOWN_SERVICE),
    /** Who owns what was affected. */
    TEAM("team", "teams", Rule.VOCABULARY__UNKNOWN_TEAM),
    /** How grave the incident was. */
    SEVERITY("severity", "severities", Rule.VOCABULARY__UNKNOWN_SEVERITY),
    /** What kind of incident it was. */
    KIND("kind", "kinds", Rule.VOCABULARY__UNKNOWN_KIND),
    /** How it was noticed. */
    DETECTED_BY("way of detection", "detected-by", Rule.VOCABULARY__UNKNOWN_DETECTION),
    /** Free labels. */
    TAG("tag", "tags", null);

    private final String label;
    private final String folder;
    private final @Nullable Rule unknown;

    Axis(String label, String folder, @Nullable Rule unknown) {
        this.label = label;
        this.folder = folder;
        this.unknown = unknown;
    }

    /** The axis as people read it, in the singular, such as {@code failure mode}. */
    public String label() {
        return label;
    }

    /** The folder of its pages in the site, such as {@code failure-modes}. */
    public String folder() {
        return folder;
    }

    /** The rule that reports a word this axis does not know; none where every word is welcome. */
    public Optional<Rule> unknown() {
        return Optional.ofNullable(unknown);
    }
}
