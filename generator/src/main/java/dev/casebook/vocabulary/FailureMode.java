package dev.casebook.vocabulary;

import java.util.List;

/**
 * What the taxonomy says of a failure mode beyond its name.
 *
 * @param term the word itself
 * @param family the group it belongs to; empty for {@code unknown} and for modes that only a postmortem names
 * @param lookFor what tells it from its look-alikes; may be empty
 * @param baseRates published shares
 */
public record FailureMode(Term term, String family, String lookFor, List<BaseRate> baseRates) {
    /** Copies the rates. */
    public FailureMode {
        baseRates = List.copyOf(baseRates);
    }

    /**
     * A share published by somebody who counted.
     *
     * @param source who counted
     * @param label what the source calls it
     * @param percent the share as published, 0 to 100
     * @param count how many, 0 when not published
     * @param of out of how many, 0 when not published
     * @param unit what was counted, such as {@code labels with a known cause}
     */
    public record BaseRate(Source source, String label, double percent, int count, int of, String unit) {}

    /**
     * A publication that counted incidents.
     *
     * @param id short name
     * @param title what it is called
     * @param scope what was counted
     * @param url where it stands; may be empty
     * @param note what to keep in mind; may be empty
     */
    public record Source(String id, String title, String scope, String url, String note) {}

    /**
     * A group of failure modes.
     *
     * @param id short name, such as {@code change}
     * @param name as people read it
     * @param definition one sentence
     */
    public record Family(String id, String name, String definition) {}
}
