package dev.casebook.dialect;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SubSequence;
import java.util.ArrayList;
import java.util.List;

/** The one Markdown parser, built once and shared by all threads, and small readings of its nodes. */
public final class Flexmark {
    private static final Parser PARSER = Parser.builder(new MutableDataSet()
                    .set(
                            Parser.EXTENSIONS,
                            List.of(
                                    TablesExtension.create(),
                                    FootnoteExtension.create(),
                                    DefinitionExtension.create(),
                                    StrikethroughExtension.create(),
                                    TaskListExtension.create()))
                    .set(Parser.SPACE_IN_LINK_URLS, true)
                    .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                    .set(TablesExtension.COLUMN_SPANS, false)
                    .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                    .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                    .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                    .set(TablesExtension.WITH_CAPTION, false))
            .customBlockParserFactory(AlertBlock.factory())
            .customBlockParserFactory(TableAfterText.factory())
            .build();

    private Flexmark() {}

    /** The tree of {@code markdown}. */
    public static Document parse(String markdown) {
        return PARSER.parse(markdown);
    }

    /** A tree that holds {@code text} as one paragraph. */
    public static Document plain(String text) {
        Document document = PARSER.parse("");
        BasedSequence chars = BasedSequence.of(text);
        Text words = new Text(chars);
        Paragraph paragraph = new Paragraph(chars);
        paragraph.appendChild(words);
        document.appendChild(paragraph);
        return document;
    }

    /** The node's children in order. */
    public static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    /** The sequence's text, taken from the source in one piece where it stands there in one piece. */
    public static String text(BasedSequence chars) {
        int start = chars.getStartOffset();
        int end = chars.getEndOffset();
        boolean whole = chars instanceof SubSequence && end - start == chars.length();
        return whole && chars.getBase() instanceof String source ? source.substring(start, end) : chars.toString();
    }

    /** The sequence's text with backslash escapes and entities undone. */
    public static String unescape(BasedSequence chars) {
        String text = text(chars);
        return text.indexOf('\\') < 0 && text.indexOf('&') < 0 ? text : chars.unescape();
    }
}
