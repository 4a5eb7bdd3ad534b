package dev.casebook.search.browser;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** A JavaScript object: {@code {session}} for an index that was opened, {@code {code, message}} for one that could not be. */
interface Opening extends JSObject {
    @JSProperty
    void setSession(SearchSession session);

    @JSProperty
    void setCode(String code);

    @JSProperty
    void setMessage(String message);
}
