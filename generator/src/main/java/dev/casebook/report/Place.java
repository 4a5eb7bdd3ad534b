package dev.casebook.report;

import dev.casebook.source.LineMap;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourceSpan;

/**
 * Where a span begins and ends as editors count: lines and columns from 1, columns in code points.
 *
 * @param line of the first character
 * @param column of the first character
 * @param endLine of the place after the last
 * @param endColumn of the place after the last
 */
record Place(int line, int column, int endLine, int endColumn) {
    /** The place of {@code span}. */
    static Place of(SourceSpan span) {
        SourceFile file = span.file();
        LineMap lines = file.lines();
        int endLine = lines.line(span.end());
        return new Place(
                span.line(), points(file, span.line(), span.start()), endLine, points(file, endLine, span.end()));
    }

    private static int points(SourceFile file, int line, int offset) {
        return file.text().codePointCount(file.lines().start(line), offset) + 1;
    }
}
