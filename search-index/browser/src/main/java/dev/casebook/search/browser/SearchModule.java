package dev.casebook.search.browser;

/** What the browser calls. */
public final class SearchModule {
    private SearchModule() {}

    /** TeaVM's entry; there is nothing to start. */
    public static void main(String[] args) {}
}
