package dev.casebook.render;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Themes for tests. */
final class Themes {
    private Themes() {}

    /** The one that ships. */
    static Theme shipped() {
        try {
            return new ThemeReader().readDefault();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
