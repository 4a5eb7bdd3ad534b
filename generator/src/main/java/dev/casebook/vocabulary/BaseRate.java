package dev.casebook.vocabulary;

/**
 * A share of a word, published by somebody who counted.
 *
 * @param source who counted
 * @param label what the source calls it
 * @param percent the share as published, 0 to 100
 * @param count how many, 0 when not published
 * @param of out of how many, 0 when not published
 * @param unit what was counted, such as {@code labels with a known cause}
 */
public record BaseRate(Source source, String label, double percent, int count, int of, String unit) {
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
}
