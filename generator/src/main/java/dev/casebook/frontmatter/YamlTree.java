package dev.casebook.frontmatter;

import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Rule;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * One reading of a YAML text into values. SnakeYAML composes nodes and constructs no objects; aliases are followed and merge
 * keys laid out within a budget of nodes, so that a few lines cannot grow into gigabytes.
 */
final class YamlTree {
    /** A comment that begins with the number of an issue. */
    private static final Pattern NUMBERED = Pattern.compile("[ \\t]++((#\\d++)\\b.*)");

    private static final int MAX_NODES = 20_000;
    private static final int MAX_DEPTH = 40;
    private static final String TOO_MUCH = "it holds too many values";
    private static final String DUPLICATE_HELP = "remove one of the two; the last one counts until then";

    /** Tells what is nothing and what merges; texts, numbers and days are all texts here, so that no pattern is tried for them. */
    private static final Resolver PLAIN = new Resolver() {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.MERGE, MERGE, "<");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, "");
        }
    };

    private final SourceFile file;
    private final int origin;
    private final MendedText text;
    private final CodePointOffsets offsets;
    private final List<Diagnostic> findings = new ArrayList<>();
    private int budget = MAX_NODES;

    private YamlTree(SourceFile file, int origin, MendedText text) {
        this.file = file;
        this.origin = origin;
        this.text = text;
        this.offsets = CodePointOffsets.of(text.text());
    }

    /**
     * What a text holds.
     *
     * @param value empty for a text without content
     * @param findings what was noticed without stopping
     */
    record Reading(Optional<Value> value, List<Diagnostic> findings) {}

    /** Reads {@code text}, which stands in {@code file} from {@code origin} on. */
    static Reading read(SourceFile file, int origin, MendedText text) throws YamlFault {
        YamlTree tree = new YamlTree(file, origin, text);
        Optional<Node> root = tree.compose();
        Optional<Value> value = root.isPresent() ? Optional.of(tree.value(root.get(), 0)) : Optional.empty();
        return new Reading(value, tree.findings);
    }

    private Optional<Node> compose() throws YamlFault {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setMaxAliasesForCollections(100);
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setProcessComments(false);
        try {
            ParserImpl parser = new BoundedParser(text.text(), options);
            return Optional.ofNullable(new Composer(parser, PLAIN, options).getSingleNode());
        } catch (MarkedYAMLException e) {
            int context = offset(e.getContextMark(), 0);
            int at = offset(e.getProblemMark(), context);
            String problem = e.getProblem() == null ? "it is not valid YAML" : e.getProblem();
            throw new YamlFault(problem, at, e.getContextMark() == null ? at : context);
        } catch (ReaderException e) {
            int at = offsets.unit(e.getPosition());
            throw new YamlFault("special characters are not allowed", at, at);
        } catch (YAMLException e) {
            String what = e.getMessage() == null ? "it is not valid YAML" : e.getMessage();
            if (what.equals(TOO_MUCH)) {
                throw YamlFault.beyondMending(what, 0);
            }
            throw new YamlFault(what.startsWith("Nesting") ? "it is nested too deeply" : what, 0, 0);
        }
    }

    /** Stops where a text has more nodes than are taken, rather than once all of them fill the memory. */
    private static final class BoundedParser extends ParserImpl {
        /** A value begins and ends and may have a key; so do the document and the text begin and end. */
        private int events = 3 * MAX_NODES + 4;

        BoundedParser(String text, LoaderOptions options) {
            super(new StreamReader(text), options);
        }

        @Override
        public Event getEvent() {
            if (--events < 0) {
                throw new YAMLException(TOO_MUCH);
            }
            return super.getEvent();
        }
    }

    private int offset(@Nullable Mark mark, int otherwise) {
        return mark == null ? otherwise : offsets.unit(mark.getIndex());
    }

    private Value value(Node node, int depth) throws YamlFault {
        int at = offset(node.getStartMark(), 0);
        if (--budget < 0 || depth > MAX_DEPTH) {
            throw YamlFault.beyondMending("its aliases unfold into too much", at);
        }
        return switch (node) {
            case ScalarNode scalar -> {
                SourceSpan span = span(scalar);
                boolean none = scalar.getTag().equals(Tag.NULL);
                if (scalar.isPlain()) {
                    reportIfCut(span);
                }
                yield new Value.Scalar(none ? "" : scalar.getValue(), scalar.isPlain(), span);
            }
            case SequenceNode sequence -> {
                List<Value> items = new ArrayList<>();
                for (Node item : sequence.getValue()) {
                    items.add(value(item, depth + 1));
                }
                yield new Value.Sequence(items, span(sequence));
            }
            case MappingNode mapping -> mapping(mapping, depth);
            default -> throw new YamlFault("this kind of YAML node is not supported", at, at);
        };
    }

    /** {@code title: Fix of #123 broke checkout}, {@code ticket: #123}: what people mean there is no comment. */
    private void reportIfCut(SourceSpan value) {
        String all = file.text();
        Matcher rest = NUMBERED.matcher(all).region(value.end(), all.length());
        if (rest.lookingAt()) {
            SourceSpan cut = file.span(rest.start(1), rest.end(1));
            findings.add(Diagnostic.of(
                    Rule.FRONT_MATTER__CUT_SHORT,
                    cut,
                    (value.start() == value.end() ? "there is no value" : "the value ends") + " before `"
                            + rest.group(2) + "`: a blank and `#` begin a comment",
                    "put the whole value in quotes, or a blank behind `#` where a comment is meant"));
        }
    }

    private Value.Mapping mapping(MappingNode node, int depth) throws YamlFault {
        Map<String, Value.Entry> own = new LinkedHashMap<>();
        Map<String, Value.Entry> merged = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                int at = offset(tuple.getKeyNode().getStartMark(), 0);
                throw new YamlFault("a key has to be a word", at, at);
            }
            Value value = value(tuple.getValueNode(), depth + 1);
            if (key.getTag().equals(Tag.MERGE)) {
                merge(value, merged);
            } else {
                SourceSpan keySpan = span(key);
                Value.Entry before = own.put(key.getValue(), new Value.Entry(key.getValue(), keySpan, value));
                if (before != null) {
                    findings.add(Diagnostic.of(
                                    Rule.FRONT_MATTER__DUPLICATE_KEY,
                                    keySpan,
                                    "key `" + key.getValue() + "` stands twice",
                                    DUPLICATE_HELP)
                            .alsoAt(before.keySpan(), "first given here"));
                }
            }
        }
        merged.forEach(own::putIfAbsent);
        return new Value.Mapping(List.copyOf(own.values()), span(node));
    }

    private static void merge(Value value, Map<String, Value.Entry> into) {
        switch (value) {
            case Value.Mapping mapping -> mapping.entries().forEach(e -> into.putIfAbsent(e.key(), e));
            case Value.Sequence sequence ->
                sequence.items().forEach(item -> {
                    if (item instanceof Value.Mapping mapping) {
                        merge(mapping, into);
                    }
                });
            case Value.Scalar ignored -> {}
        }
    }

    /** The node's place without the blank that SnakeYAML counts to it. */
    private SourceSpan span(Node node) {
        int start = text.toOriginal(offset(node.getStartMark(), 0));
        int end = offset(node.getEndMark(), start);
        int first = offset(node.getStartMark(), 0);
        while (end > first && Character.isWhitespace(text.text().charAt(end - 1))) {
            end--;
        }
        return file.span(origin + start, origin + Math.max(start, text.toOriginal(end)));
    }
}
