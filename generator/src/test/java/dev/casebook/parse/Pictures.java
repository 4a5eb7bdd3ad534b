package dev.casebook.parse;

import dev.casebook.markdown.MarkdownDocument;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourcePath;
import dev.casebook.source.SourceSpan;

/** Files from text, and spans drawn under the line they stand on, so that a test on positions reads like a picture. */
public final class Pictures {
    private Pictures() {}

    public static SourceFile file(String text) {
        return file("a.md", text);
    }

    public static SourceFile file(String path, String text) {
        return new SourceFile(new SourcePath(path), text);
    }

    /** The first line of the span with marks under what it covers. */
    public static String of(SourceSpan span) {
        SourceSpan line = span.file().lineSpan(span.line());
        int end = Math.min(span.end(), line.end());
        String text = span.file().text();
        String indent = " ".repeat(text.codePointCount(line.start(), span.start()));
        String marks = end == span.start() ? "|" : "^".repeat(text.codePointCount(span.start(), end));
        return line.text() + "\n" + indent + marks;
    }

    public static ParsedDocument parse(String text) {
        return parse("a.md", text);
    }

    public static ParsedDocument parse(String path, String text) {
        return new DocumentParser().parse(file(path, text)).value();
    }

    public static String html(String markdown) {
        return html("a.md", markdown);
    }

    public static String html(String path, String markdown) {
        return parse(path, markdown)
                .body()
                .html(link -> new MarkdownDocument.Resolved(link.target(), link.text()), false)
                .strip();
    }
}
