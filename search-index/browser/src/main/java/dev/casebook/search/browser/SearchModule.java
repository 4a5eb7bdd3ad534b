package dev.casebook.search.browser;

import dev.casebook.search.format.CorruptIndexException;
import dev.casebook.search.format.IndexRoot;
import dev.casebook.search.format.SearchIndex;
import dev.casebook.search.rank.SearchEngine;
import org.teavm.jso.JSExport;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.typedarrays.Int8Array;

/** The engine's exports. */
public final class SearchModule {
    private SearchModule() {}

    /** TeaVM's entry; there is nothing to start. */
    public static void main(String[] args) {}

    /** Opens an index by the bytes of its root, unpacked, which must not change afterwards; the answer has a session or a problem. */
    @JSExport
    public static Opening open(Int8Array bytes) {
        Opening opening = JSObjects.create();
        try {
            SearchIndex index = new SearchIndex(IndexRoot.read(bytes.toJavaArray()));
            opening.setSession(new SearchSession(new SearchEngine(index)));
            opening.setDocuments(index.documents());
        } catch (CorruptIndexException failure) {
            opening.setCode(failure.reason().code());
            String message = failure.getMessage();
            opening.setMessage(message == null ? "" : message);
        }
        return opening;
    }
}
