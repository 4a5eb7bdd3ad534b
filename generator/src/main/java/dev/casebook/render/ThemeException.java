package dev.casebook.render;

import java.io.Serial;

/** A mistake in an archive's own theme, with the place where it stands. */
public final class ThemeException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;

    /** A mistake in {@code file}; {@code line} counts from 1 and is 0 when it concerns the whole file. */
    ThemeException(String file, int line, String problem) {
        super(problem);
        this.file = file;
        this.line = line;
    }

    /** The file, inside the theme's folder, or the folder itself. */
    public String file() {
        return file;
    }

    /** The line, from 1; 0 for the whole file. */
    public int line() {
        return line;
    }
}
