package dev.casebook.search.browser;

import dev.casebook.search.format.CorruptIndexException;
import dev.casebook.search.format.IndexFile;
import dev.casebook.search.query.SearchEngine;
import org.teavm.jso.JSExport;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.typedarrays.Int8Array;

/** The engine's exports. */
public final class SearchModule {
    private SearchModule() {}

    /** TeaVM's entry; there is nothing to start. */
    public static void main(String[] args) {}

    /** Opens the bytes of an index file, which must not change afterwards; the answer has a session or a problem. */
    @JSExport
    public static Opening open(Int8Array bytes) {
        Opening opening = JSObjects.create();
        try {
            opening.setSession(new SearchSession(new SearchEngine(IndexFile.read(bytes.toJavaArray()))));
        } catch (CorruptIndexException failure) {
            opening.setCode(code(failure));
            opening.setMessage(String.valueOf(failure.getMessage()));
        }
        return opening;
    }

    private static String code(CorruptIndexException failure) {
        return switch (failure.reason()) {
            case CORRUPT -> "corrupt";
            case TOO_OLD -> "too-old";
            case TOO_NEW -> "too-new";
        };
    }
}
