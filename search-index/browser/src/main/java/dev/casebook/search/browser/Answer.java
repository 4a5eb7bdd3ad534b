package dev.casebook.search.browser;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSString;

/** The answer to a query as a JavaScript object; {@code search-client.js} documents its properties. */
interface Answer extends JSObject {
    @JSProperty
    void setHits(JSArray<Hit> hits);

    @JSProperty
    void setTotal(int total);

    @JSProperty
    void setTerms(JSArray<JSString> terms);

    @JSProperty
    void setIgnored(JSArray<JSString> ignored);

    /** A document that matches. */
    interface Hit extends JSObject {
        @JSProperty
        void setUrl(String url);

        @JSProperty
        void setTitle(String title);

        @JSProperty
        void setDate(String date);

        @JSProperty
        void setSeverity(String severity);

        @JSProperty
        void setScore(float score);

        @JSProperty
        void setTitleParts(JSArray<Part> parts);

        @JSProperty
        void setExcerpt(JSArray<Part> parts);

        @JSProperty
        void setSection(@Nullable Section section);
    }

    /** A piece of text. */
    interface Part extends JSObject {
        @JSProperty
        void setText(String text);

        @JSProperty
        void setMatch(boolean match);
    }

    /** The section that an excerpt was cut from. */
    interface Section extends JSObject {
        @JSProperty
        void setAnchor(String anchor);

        @JSProperty
        void setHeading(String heading);
    }
}
