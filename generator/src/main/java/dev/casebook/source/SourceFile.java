package dev.casebook.source;

import java.lang.ref.WeakReference;
import java.util.function.Function;
import java.util.function.Supplier;

/** One text file of the archive with its lines. */
public final class SourceFile {
    private final SourcePath path;
    private final int length;
    private final Supplier<String> text;
    private final boolean aside;

    /** Counted again when nobody holds it: few files are asked for their lines once they are read. */
    private volatile WeakReference<LineMap> lines = new WeakReference<>(null);

    /** A file at {@code path} that holds {@code text}. */
    public SourceFile(SourcePath path, String text) {
        this(path, text.length(), () -> text, false);
    }

    private SourceFile(SourcePath path, int length, Supplier<String> text, boolean aside) {
        this.path = path;
        this.length = length;
        this.text = text;
        this.aside = aside;
    }

    /** The same file without its text in memory, which {@code putAside} gives back. */
    public SourceFile aside(Function<String, Supplier<String>> putAside) {
        return new SourceFile(path, length, putAside.apply(text()), true);
    }

    /** Whether its text does not lie in memory. */
    public boolean isAside() {
        return aside;
    }

    /** Where the file stands. */
    public SourcePath path() {
        return path;
    }

    /** The whole text as read, without a byte order mark. */
    public String text() {
        return text.get();
    }

    /** How long the text is, in UTF-16 units. */
    public int length() {
        return length;
    }

    /** The text's lines. */
    public LineMap lines() {
        LineMap known = lines.get();
        if (known == null) {
            known = LineMap.of(text());
            lines = new WeakReference<>(known);
        }
        return known;
    }

    /** The span from {@code start} to {@code end} (UTF-16 offsets, end exclusive). */
    public SourceSpan span(int start, int end) {
        return new SourceSpan(this, start, end);
    }

    /** The span of {@code line} (from 1) without its line end. */
    public SourceSpan lineSpan(int line) {
        String whole = text();
        int start = lines().start(line);
        int end = lines().end(line);
        while (end > start && (whole.charAt(end - 1) == '\n' || whole.charAt(end - 1) == '\r')) {
            end--;
        }
        return span(start, end);
    }

    @Override
    public String toString() {
        return path.value();
    }
}
