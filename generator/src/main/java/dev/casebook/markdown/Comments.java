package dev.casebook.markdown;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.util.ast.Node;
import dev.casebook.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** The HTML comments of a body that stand as blocks of their own, at its top or within lists and quotations. */
final class Comments {
    private static final int MAX_DEPTH = 100;
    private static final String OPEN = "<!--";
    private static final String CLOSE = "-->";

    private Comments() {}

    /** The comments of {@code body}, in order, each from {@code <!--} to {@code -->}. */
    static List<SourceSpan> of(FlexmarkDocument body) {
        List<SourceSpan> comments = new ArrayList<>();
        blocks(body, body.root(), 0, comments);
        return List.copyOf(comments);
    }

    private static void blocks(FlexmarkDocument body, Node parent, int depth, List<SourceSpan> comments) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof HtmlBlockBase) {
                block(body, node, comments);
            } else if (depth < MAX_DEPTH) {
                blocks(body, node, depth + 1, comments);
            }
        }
    }

    private static void block(FlexmarkDocument body, Node html, List<SourceSpan> comments) {
        String text = html.getChars().toString();
        for (int open = text.indexOf(OPEN); open >= 0; ) {
            int close = text.indexOf(CLOSE, open + OPEN.length());
            if (close < 0) {
                return;
            }
            int start = html.getStartOffset();
            comments.add(body.places().span(start + open, start + close + CLOSE.length()));
            open = text.indexOf(OPEN, close);
        }
    }
}
