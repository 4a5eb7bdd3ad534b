package dev.casebook.search.browser;

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
    void setWords(JSArray<JSString> words);

    @JSProperty
    void setIgnored(JSArray<JSString> ignored);

    @JSProperty
    void setChanges(JSArray<Change> changes);

    @JSProperty
    void setUnknown(JSArray<Change> unknown);

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
        void setKind(String kind);

        @JSProperty
        void setServices(JSArray<JSString> services);

        @JSProperty
        void setFailureModes(JSArray<JSString> failureModes);

        @JSProperty
        void setScore(float score);

        @JSProperty
        void setWords(JSArray<JSString> words);

        @JSProperty
        void setTitleParts(JSArray<Part> parts);

        @JSProperty
        void setExcerpts(JSArray<Piece> excerpts);
    }

    /** A piece of text. */
    interface Part extends JSObject {
        @JSProperty
        void setText(String text);

        @JSProperty
        void setMatch(boolean match);
    }

    /** A piece of a section. */
    interface Piece extends JSObject {
        @JSProperty
        void setParts(JSArray<Part> parts);

        @JSProperty
        void setAnchor(String anchor);

        @JSProperty
        void setHeading(String heading);
    }

    /** What became of a word. */
    interface Change extends JSObject {
        @JSProperty
        void setReason(String reason);

        @JSProperty
        void setWord(String word);

        @JSProperty
        void setOthers(JSArray<JSString> others);
    }

    /** How many documents have each value of a facet. */
    interface Facet extends JSObject {
        @JSProperty
        void setField(String field);

        @JSProperty
        void setValues(JSArray<Value> values);
    }

    /** A value of a facet. */
    interface Value extends JSObject {
        @JSProperty
        void setId(String id);

        @JSProperty
        void setName(String name);

        @JSProperty
        void setCount(int count);
    }
}
