package dev.casebook.search.browser;

import dev.casebook.search.excerpt.Excerpt;
import dev.casebook.search.excerpt.Highlight;
import dev.casebook.search.excerpt.Highlighter;
import dev.casebook.search.format.CorruptIndexException;
import dev.casebook.search.format.DocumentCard;
import dev.casebook.search.plan.Plan;
import dev.casebook.search.rank.FacetCounts;
import dev.casebook.search.rank.Found;
import dev.casebook.search.rank.SearchEngine;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.core.JSString;
import org.teavm.jso.typedarrays.Int8Array;

/** An opened index that answers queries; null where it lacks files. */
public final class SearchSession {
    private static final int EXCERPTS = 3;

    private final SearchEngine engine;

    SearchSession(SearchEngine engine) {
        this.engine = engine;
    }

    /** The names of the files that the last answer would have needed. */
    @JSExport
    public JSArray<JSString> missing() {
        return strings(engine.index().takeMissing());
    }

    /** Takes the content of a file that was missing, unpacked; the answer is empty, or has a problem. */
    @JSExport
    public Opening add(String name, Int8Array bytes) {
        Opening opening = JSObjects.create();
        try {
            engine.index().add(name, bytes.toJavaArray());
        } catch (CorruptIndexException failure) {
            opening.setCode(failure.reason().code());
            String message = failure.getMessage();
            opening.setMessage(message == null ? "" : message);
        }
        return opening;
    }

    /** The best documents for what somebody typed, at most so many. */
    @JSExport
    public @Nullable Answer search(String text, boolean typing, int limit) throws IOException {
        Found found = engine.search(text, typing, limit);
        return found == null ? null : show(found);
    }

    /** The best documents for a pasted alert, log or stack trace. */
    @JSExport
    public @Nullable Answer similar(String text, int limit) throws IOException {
        Found found = engine.similar(text, limit);
        return found == null ? null : show(found);
    }

    /** For each facet how many of the documents that match have each value. */
    @JSExport
    public @Nullable JSArray<Answer.Facet> facets(String text) throws IOException {
        List<FacetCounts> counts = engine.facets(text);
        if (counts == null) {
            return null;
        }
        JSArray<Answer.Facet> facets = new JSArray<>();
        for (FacetCounts count : counts) {
            JSArray<Answer.Value> values = new JSArray<>();
            for (FacetCounts.Value value : count.values()) {
                Answer.Value shown = JSObjects.create();
                shown.setId(value.label().id());
                shown.setName(value.label().name());
                shown.setCount(value.count());
                values.push(shown);
            }
            Answer.Facet facet = JSObjects.create();
            facet.setField(count.facet().field());
            facet.setValues(values);
            facets.push(facet);
        }
        return facets;
    }

    private static Answer show(Found found) {
        Plan plan = found.plan();
        Highlighter highlighter = new Highlighter(found.weights());
        JSArray<Answer.Hit> hits = new JSArray<>();
        for (Found.Hit hit : found.hits()) {
            hits.push(show(hit, highlighter));
        }
        Answer answer = JSObjects.create();
        answer.setHits(hits);
        answer.setTotal(found.total());
        answer.setWords(strings(plan.words()));
        answer.setIgnored(strings(plan.ignored()));
        answer.setChanges(changes(plan.changes()));
        answer.setUnknown(changes(plan.unknown()));
        return answer;
    }

    private static JSArray<Answer.Change> changes(List<Plan.Change> changes) {
        JSArray<Answer.Change> all = new JSArray<>();
        for (Plan.Change change : changes) {
            Answer.Change shown = JSObjects.create();
            shown.setReason(change.reason().label());
            shown.setWord(change.word());
            shown.setOthers(strings(change.others()));
            all.push(shown);
        }
        return all;
    }

    private static Answer.Hit show(Found.Hit hit, Highlighter highlighter) {
        DocumentCard card = hit.record().card();
        JSArray<Answer.Piece> excerpts = new JSArray<>();
        for (Excerpt excerpt : highlighter.excerpts(hit.record().text(), EXCERPTS)) {
            Answer.Piece piece = JSObjects.create();
            piece.setParts(parts(excerpt.passage()));
            piece.setAnchor(excerpt.anchor());
            piece.setHeading(excerpt.heading());
            excerpts.push(piece);
        }
        Answer.Hit shown = JSObjects.create();
        shown.setUrl(card.url());
        shown.setTitle(card.title());
        shown.setDate(card.date());
        shown.setSeverity(card.severity());
        shown.setKind(card.kind());
        shown.setServices(strings(card.services()));
        shown.setFailureModes(strings(card.failureModes()));
        shown.setScore(hit.score());
        shown.setWords(strings(hit.words()));
        shown.setTitleParts(parts(highlighter.highlight(card.title())));
        shown.setExcerpts(excerpts);
        return shown;
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
