package dev.casebook.parse;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.util.ast.Node;
import dev.casebook.markdown.FlexmarkDocument;
import java.util.List;

/** The rows of a table, each as its cells. */
final class Rows {
    private Rows() {}

    /** The rows that name the columns. */
    static List<List<Node>> ofHead(TableBlock table) {
        return of(table, TableHead.class);
    }

    /** The rows below them. */
    static List<List<Node>> ofBody(TableBlock table) {
        return of(table, TableBody.class);
    }

    private static List<List<Node>> of(TableBlock table, Class<? extends Node> part) {
        return FlexmarkDocument.children(table).stream()
                .filter(part::isInstance)
                .flatMap(rows -> FlexmarkDocument.children(rows).stream())
                .map(FlexmarkDocument::children)
                .toList();
    }
}
