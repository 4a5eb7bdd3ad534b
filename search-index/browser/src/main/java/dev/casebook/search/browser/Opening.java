package dev.casebook.search.browser;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/**
 * A JavaScript object: {@code {session, documents}} for an index that was opened, {@code {code, message}} for bytes that cannot be
 * used.
 */
interface Opening extends JSObject {
    @JSProperty
    void setSession(SearchSession session);

    @JSProperty
    void setDocuments(int documents);

    @JSProperty
    void setCode(String code);

    @JSProperty
    void setMessage(String message);
}
