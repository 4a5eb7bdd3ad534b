package dev.casebook.dialect;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Begins a paragraph of its own with the head of a table that follows text without a blank line between, as GitHub does. */
final class TableAfterText extends AbstractBlockParserFactory {
    private static final int INDENT = 4;
    private static final int LONGEST_RULE = 2_000;
    /** What stands below the head, after the marks of the blocks around it. */
    private static final Pattern RULE = Pattern.compile(
            "[ \\t>]*+(?<cells>(?=[^\\n]*\\|)\\|?+[ \\t]*+:?+-++:?+[ \\t]*+(?:\\|[ \\t]*+:?+-++:?+[ \\t]*+)*+)\\|?+[ \\t\\r]*+");

    private TableAfterText(DataHolder options) {
        super(options);
    }

    /** What makes a parser know such tables. */
    static CustomBlockParserFactory factory() {
        return new Factory();
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine();
        boolean below = matched.getBlockParser().isParagraphParser()
                && state.getIndent() < INDENT
                && line.indexOf('|') >= 0
                && matched.getParagraphLines().stream().anyMatch(text -> text.indexOf('|') < 0);
        if (!below) {
            return BlockStart.none();
        }
        String head = line.subSequence(state.getNextNonSpaceIndex(), line.length())
                .toString()
                .strip();
        return columns(head) == ruled(state.getLineWithEOL())
                ? BlockStart.of(new ParagraphParser()).atIndex(state.getIndex())
                : BlockStart.none();
    }

    /** How many columns the line below {@code line} rules off; 0 if it is no such line. */
    private static int ruled(BasedSequence line) {
        BasedSequence text = line.getBaseSequence();
        int start = line.getEndOffset();
        int end = text.indexOf('\n', start);
        int to = end < 0 ? text.length() : end;
        if (start >= to || to - start > LONGEST_RULE) {
            return 0;
        }
        var rule = RULE.matcher(text.subSequence(start, to));
        return rule.matches() ? columns(rule.group("cells")) : 0;
    }

    private static int columns(String row) {
        int from = row.startsWith("|") ? 1 : 0;
        int to = row.length() > 1 && row.endsWith("|") && !row.endsWith("\\|") ? row.length() - 1 : row.length();
        int columns = 1;
        for (int i = from; i < to; i++) {
            columns += row.charAt(i) == '|' && (i == 0 || row.charAt(i - 1) != '\\') ? 1 : 0;
        }
        return columns;
    }

    private static final class Factory extends BlockStarts {
        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new TableAfterText(options);
        }
    }
}
