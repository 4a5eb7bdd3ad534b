package dev.casebook.search.conformance;

import dev.casebook.search.build.Gzip;
import dev.casebook.search.build.IndexExporter;
import dev.casebook.search.format.IndexRoot;
import dev.casebook.search.format.SearchIndex;
import dev.casebook.search.rank.FacetCounts;
import dev.casebook.search.rank.Found;
import dev.casebook.search.rank.SearchEngine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The engine on the JVM with the files of an export at hand, which it is given as it asks for them. */
final class FetchingEngine {
    private final IndexExporter.Export export;
    private final SearchIndex index;
    private final SearchEngine engine;
    private List<List<String>> steps = new ArrayList<>();

    FetchingEngine(IndexExporter.Export export) throws IOException {
        this.export = export;
        index = new SearchIndex(IndexRoot.read(file(export.rootName())));
        engine = new SearchEngine(index);
    }

    /** Asks the engine; null while it lacks files. */
    private interface Question<T> {
        @Nullable
        T ask() throws IOException;
    }

    Found search(String line, boolean typing, int limit) throws IOException {
        return answer(() -> engine.search(line, typing, limit));
    }

    Found similar(String text, int limit) throws IOException {
        return answer(() -> engine.similar(text, limit));
    }

    List<FacetCounts> facets(String line) throws IOException {
        return answer(() -> engine.facets(line));
    }

    private <T> T answer(Question<T> question) throws IOException {
        steps = new ArrayList<>();
        @Nullable T found = question.ask();
        while (found == null) {
            List<String> missing = index.takeMissing();
            steps.add(missing);
            for (String name : missing) {
                index.add(name, file(name));
            }
            found = question.ask();
        }
        return found;
    }

    /** The files that the last search fetched, one list for each time it had to wait. */
    List<List<String>> steps() {
        return steps;
    }

    private byte[] file(String name) {
        return Gzip.unpack(
                Objects.requireNonNull(export.files().get(name), name).get());
    }
}
