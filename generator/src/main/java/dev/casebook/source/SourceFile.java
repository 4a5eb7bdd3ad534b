package dev.casebook.source;

/** One text file of the archive with its lines. */
public final class SourceFile {
    private final SourcePath path;
    private final String text;
    private final LineMap lines;

    /** A file at {@code path} that holds {@code text}. */
    public SourceFile(SourcePath path, String text) {
        this.path = path;
        this.text = text;
        this.lines = LineMap.of(text);
    }

    /** Where the file stands. */
    public SourcePath path() {
        return path;
    }

    /** The whole text as read, without a byte order mark. */
    public String text() {
        return text;
    }

    /** The text's lines. */
    public LineMap lines() {
        return lines;
    }

    /** The span from {@code start} to {@code end} (UTF-16 offsets, end exclusive). */
    public SourceSpan span(int start, int end) {
        return new SourceSpan(this, start, end);
    }

    /** The span of {@code line} (from 1) without its line end. */
    public SourceSpan lineSpan(int line) {
        int start = lines.start(line);
        int end = lines.end(line);
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return span(start, end);
    }

    @Override
    public String toString() {
        return path.value();
    }
}
