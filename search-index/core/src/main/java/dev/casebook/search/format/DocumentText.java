package dev.casebook.search.format;

import java.util.List;

/** The text of a document that excerpts are cut from. */
public record DocumentText(String summary, List<Section> sections) {
    public DocumentText {
        sections = List.copyOf(sections);
    }

    /**
     * A stretch of the body under one heading.
     *
     * @param anchor fragment of the address, or empty for what comes before the first heading
     * @param heading the heading's text, or empty
     */
    public record Section(String anchor, String heading, String text) {}
}
