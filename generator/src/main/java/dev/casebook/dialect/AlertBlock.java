package dev.casebook.dialect;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An alert that is not written as a quote:
 *
 * <pre>
 * !!! note "Title"       MkDocs; also ??? and ???+, which fold
 *     indented
 *
 * :::warning Title       Docusaurus; also :::warning[Title], and {.callout-warning title="Title"} in Quarto
 * between colons
 * :::
 * </pre>
 */
public final class AlertBlock extends Block {
    private static final Pattern INDENTED = Pattern.compile(
            "(?:!!!|\\?\\?\\?\\+?)\\s{1,5}+([A-Za-z][\\w-]{0,30}+)(?:\\s{1,5}+(?:inline|end)){0,2}+(?:\\s{1,5}+\"([^\"]{0,300}+)\")?+\\s*+");
    private static final Pattern COLONS = Pattern.compile(
            ":{3,50}+\\s{0,5}+(?:([A-Za-z][\\w-]{0,30}+)(?:\\[([^\\]]{0,300}+)\\])?+(?:\\{([^}]{0,300}+)\\})?+([^{}\\[\\]]{0,300}+)|\\{\\.callout-(\\w{1,30}+)([^}]{0,300}+)\\}\\s*+)");
    private static final Pattern END = Pattern.compile(":{3,50}+\\s*+");
    private static final Pattern TITLE = Pattern.compile("\\btitle=\"([^\"]{0,300}+)\"");
    private static final int INDENT = 4;
    private static final int MAX_DEPTH = 10;

    private final Opening opening;
    private boolean closed;

    private AlertBlock(Opening opening) {
        this.opening = opening;
    }

    /**
     * The line that begins an alert.
     *
     * @param word what kind it says it is
     * @param title empty for none
     * @param indented whether what belongs to it is indented; else a line of colons ends it
     */
    public record Opening(String word, String title, boolean indented) {
        /** The opening that a line is, without what stands before it; only words that mean an alert open one between colons. */
        public static Optional<Opening> in(CharSequence line) {
            char first = line.isEmpty() ? ' ' : line.charAt(0);
            if (first == ':') {
                Matcher colons = COLONS.matcher(line);
                return colons.matches() ? colons(colons) : Optional.empty();
            }
            Matcher indented = INDENTED.matcher(line);
            return (first == '!' || first == '?') && indented.matches()
                    ? Optional.of(new Opening(indented.group(1), or(indented.group(2), ""), true))
                    : Optional.empty();
        }

        private static Optional<Opening> colons(Matcher line) {
            String word = or(line.group(1), or(line.group(5), ""));
            String attributes = or(line.group(3), "") + or(line.group(6), "");
            Matcher named = TITLE.matcher(attributes);
            String title = or(line.group(2), named.find() ? named.group(1) : or(line.group(4), ""));
            return Alerts.isKnown(word) ? Optional.of(new Opening(word, title.strip(), false)) : Optional.empty();
        }

        private static String or(@Nullable String text, String otherwise) {
            return text == null ? otherwise : text;
        }
    }

    /** Whether a line ends an alert between colons. */
    public static boolean isEnd(CharSequence line) {
        return END.matcher(line).matches();
    }

    /** What kind it says it is. */
    public String word() {
        return opening.word();
    }

    /** Its own title; empty when it has none. */
    public String title() {
        return opening.title();
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    /** What makes a parser know alerts. */
    public static CustomBlockParserFactory factory() {
        return new Factory();
    }

    private static final class Reading extends AbstractBlockParser {
        private final AlertBlock block;

        Reading(AlertBlock block) {
            this.block = block;
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(ParserState state, BlockParser parser, Block child) {
            return true;
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            if (block.closed) {
                return BlockContinue.none();
            }
            if (!block.opening.indented()) {
                BasedSequence line = state.getLine();
                block.closed = state.getIndent() < INDENT
                        && isEnd(line.subSequence(state.getNextNonSpaceIndex(), line.length()))
                        && isInnermost(state);
                return BlockContinue.atIndex(block.closed ? state.getLineEndIndex() : state.getIndex());
            }
            if (state.isBlank()) {
                return BlockContinue.atIndex(state.getNextNonSpaceIndex());
            }
            return state.getIndent() >= INDENT
                    ? BlockContinue.atColumn(state.getColumn() + INDENT)
                    : BlockContinue.none();
        }

        /** Whether neither code nor an alert within this one is open, to which the line would belong. */
        private boolean isInnermost(ParserState state) {
            Block active = state.getActiveBlockParser().getBlock();
            for (Node node = active; node != null; node = node.getParent()) {
                if (node instanceof AlertBlock alert && !alert.opening.indented() && !alert.closed) {
                    return alert.equals(block) && !(active instanceof FencedCodeBlock);
                }
            }
            return true;
        }

        @Override
        public void closeBlock(ParserState state) {
            block.setCharsFromContent();
        }
    }

    private static final class Factory extends BlockStarts {
        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new Start(options);
        }
    }

    private static final class Start extends AbstractBlockParserFactory {
        Start(DataHolder options) {
            super(options);
        }

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            BasedSequence line = state.getLine();
            int start = state.getNextNonSpaceIndex();
            char first = start < line.length() ? line.charAt(start) : ' ';
            if (state.getIndent() >= INDENT || ":!?".indexOf(first) < 0) {
                return BlockStart.none();
            }
            BasedSequence said = line.subSequence(start, line.length()).trimEnd();
            Optional<Opening> opening = Opening.in(said);
            if (opening.isEmpty() || depth(matched.getBlockParser().getBlock()) >= MAX_DEPTH) {
                return BlockStart.none();
            }
            AlertBlock block = new AlertBlock(opening.get());
            block.setChars(said);
            return BlockStart.of(new Reading(block)).atIndex(line.length());
        }

        private static int depth(Node inner) {
            int depth = 0;
            for (Node node = inner; node != null && depth < MAX_DEPTH; node = node.getParent()) {
                depth += node instanceof AlertBlock ? 1 : 0;
            }
            return depth;
        }
    }
}
