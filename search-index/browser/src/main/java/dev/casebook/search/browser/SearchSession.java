package dev.casebook.search.browser;

import dev.casebook.search.format.CorruptIndexException;
import dev.casebook.search.format.DocumentCard;
import dev.casebook.search.query.Excerpt;
import dev.casebook.search.query.Highlight;
import dev.casebook.search.query.Highlighter;
import dev.casebook.search.query.Hit;
import dev.casebook.search.query.ParsedQuery;
import dev.casebook.search.query.QueryParser;
import dev.casebook.search.query.SearchEngine;
import dev.casebook.search.query.TopHits;
import java.util.List;
import org.teavm.jso.JSExport;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.core.JSString;

/** An opened index that answers queries. */
public final class SearchSession {
    private final SearchEngine engine;

    SearchSession(SearchEngine engine) {
        this.engine = engine;
    }

    /** The best documents for what somebody typed or pasted, at most so many. */
    @JSExport
    public Answer search(String text, int limit) throws CorruptIndexException {
        ParsedQuery parsed = QueryParser.parse(text);
        TopHits top = engine.search(parsed.query(), limit);
        Highlighter highlighter = new Highlighter(engine.weights(parsed.query()));
        JSArray<Answer.Hit> hits = new JSArray<>();
        for (Hit hit : top.hits()) {
            hits.push(show(hit, highlighter));
        }
        Answer answer = JSObjects.create();
        answer.setHits(hits);
        answer.setTotal(top.total());
        answer.setTerms(strings(parsed.words()));
        answer.setIgnored(strings(parsed.ignored()));
        return answer;
    }

    private Answer.Hit show(Hit hit, Highlighter highlighter) throws CorruptIndexException {
        DocumentCard card = engine.index().card(hit.document());
        Excerpt excerpt = highlighter.excerpt(engine.index().text(hit.document()));
        Answer.Hit shown = JSObjects.create();
        shown.setUrl(card.url());
        shown.setTitle(card.title());
        shown.setDate(card.date());
        shown.setSeverity(card.severity());
        shown.setScore(hit.score());
        shown.setTitleParts(parts(highlighter.highlight(card.title())));
        shown.setExcerpt(parts(excerpt.passage()));
        shown.setSection(excerpt.anchor().isEmpty() ? null : section(excerpt));
        return shown;
    }

    private static Answer.Section section(Excerpt excerpt) {
        Answer.Section section = JSObjects.create();
        section.setAnchor(excerpt.anchor());
        section.setHeading(excerpt.heading());
        return section;
    }

    private static JSArray<Answer.Part> parts(Highlight highlight) {
        JSArray<Answer.Part> parts = new JSArray<>();
        for (Highlight.Part part : highlight.parts()) {
            Answer.Part shown = JSObjects.create();
            shown.setText(part.text());
            shown.setMatch(part.match());
            parts.push(shown);
        }
        return parts;
    }

    private static JSArray<JSString> strings(List<String> values) {
        JSArray<JSString> strings = new JSArray<>();
        for (String value : values) {
            strings.push(JSString.valueOf(value));
        }
        return strings;
    }
}
