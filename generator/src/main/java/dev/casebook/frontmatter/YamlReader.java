package dev.casebook.frontmatter;

import dev.casebook.diagnostic.Checked;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Fix;
import dev.casebook.diagnostic.Rule;
import dev.casebook.frontmatter.YamlMends.Mend;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads YAML into values with positions. A text that does not parse is mended line by line where the meaning is
 * unmistakable: each mend is a warning with its edit, and spans still point into the text as written.
 */
public final class YamlReader {
    private static final int MAX_MENDED_LENGTH = 64 << 10;
    private static final int MAX_ATTEMPTS = 120;

    private final SourceFile file;
    private final int start;
    private final SortedMap<Integer, Mend> mends = new TreeMap<>();
    private int attempts;

    private YamlReader(SourceFile file, int start) {
        this.file = file;
        this.start = start;
    }

    /** The keys and values of a whole file. */
    public static Checked<Value.Mapping> read(SourceFile file) {
        return read(file, 0, file.text().length());
    }

    /** The keys and values that stand from {@code start} to {@code end}; none, with a finding, where that is no mapping. */
    static Checked<Value.Mapping> read(SourceFile file, int start, int end) {
        Value.Mapping nothing = new Value.Mapping(List.of(), file.span(start, end));
        YamlReader reader = new YamlReader(file, start);
        MendedText text = MendedText.of(file.text().substring(start, end));
        try {
            return reader.checked(reader.readMending(text), nothing);
        } catch (YamlFault fault) {
            return new Checked<>(nothing, Diagnostics.of(List.of(reader.error(text, fault))));
        }
    }

    private record Outcome(MendedText text, YamlTree.Reading reading) {}

    private Outcome readMending(MendedText original) throws YamlFault {
        MendedText text = original;
        YamlFault first = null;
        while (true) {
            try {
                return new Outcome(text, YamlTree.read(file, start, text));
            } catch (YamlFault fault) {
                first = first == null ? fault : first;
                Optional<MendedText> mended = mend(text, fault);
                if (mended.isEmpty()) {
                    throw first;
                }
                text = mended.get();
            }
        }
    }

    /** The text with the faulty line rewritten, if that takes the fault away or moves it to a later line. */
    private Optional<MendedText> mend(MendedText text, YamlFault fault) {
        if (!fault.isMendable() || text.text().length() > MAX_MENDED_LENGTH) {
            return Optional.empty();
        }
        for (int line : suspects(text, fault)) {
            for (Mend mend : YamlMends.of(text.line(line))) {
                if (++attempts > MAX_ATTEMPTS) {
                    return Optional.empty();
                }
                MendedText candidate = text.with(line, mend.line());
                if (isBetter(candidate, text.lineAt(fault.at()))) {
                    mends.putIfAbsent(line, mend);
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }

    private static Set<Integer> suspects(MendedText text, YamlFault fault) {
        int at = text.lineAt(fault.at());
        Set<Integer> lines = new LinkedHashSet<>(List.of(at, text.lineAt(fault.context())));
        for (int above = at - 1; above >= 0; above--) {
            if (!text.line(above).isBlank()) {
                lines.add(above);
                break;
            }
        }
        return lines;
    }

    private boolean isBetter(MendedText candidate, int faultyLine) {
        try {
            YamlTree.read(file, start, candidate);
            return true;
        } catch (YamlFault later) {
            return candidate.lineAt(later.at()) > faultyLine;
        }
    }

    private Checked<Value.Mapping> checked(Outcome outcome, Value.Mapping nothing) {
        List<Diagnostic> findings = new ArrayList<>(outcome.reading().findings());
        findings.addAll(mended(outcome.text()));
        Value.Mapping mapping = nothing;
        Optional<Value> value = outcome.reading().value();
        if (value.isPresent()) {
            switch (value.get()) {
                case Value.Mapping found -> mapping = found;
                case Value.Scalar scalar when scalar.text().isEmpty() -> {}
                case Value.Scalar scalar -> findings.add(notAMapping(scalar));
                case Value.Sequence sequence -> findings.add(notAMapping(sequence));
            }
        }
        return new Checked<>(mapping, Diagnostics.of(findings));
    }

    private static Diagnostic notAMapping(Value value) {
        String what = value instanceof Value.Sequence ? "a list" : "a text";
        return Diagnostic.of(
                Rule.FRONT_MATTER__NOT_A_MAPPING,
                value.span().file().lineSpan(value.span().line()),
                what + " stands where keys and values should",
                "write `key: value` on each line, such as `title: Checkout outage`");
    }

    private List<Diagnostic> mended(MendedText text) {
        List<Diagnostic> findings = new ArrayList<>();
        List<Mend> inOrder = List.copyOf(mends.values());
        List<MendedText.Replacement> replacements = text.replacements();
        for (int i = 0; i < replacements.size(); i++) {
            MendedText.Replacement edit = replacements.get(i);
            Mend mend = inOrder.get(i);
            SourceSpan span = file.span(start + edit.start(), start + edit.end());
            Fix fix = new Fix(mend.how(), Fix.Safety.SAFE, List.of(new Fix.Edit(span, edit.text())));
            findings.add(Diagnostic.of(Rule.FRONT_MATTER__YAML_MENDED, span, mend.why(), mend.how())
                    .mendedBy(fix));
        }
        return findings;
    }

    private Diagnostic error(MendedText text, YamlFault fault) {
        int at = Math.min(fault.at(), text.text().length());
        int end = at;
        while (end < text.text().length()
                && text.text().charAt(end) != '\n'
                && text.text().charAt(end) != '\r') {
            end++;
        }
        List<Mend> guesses = YamlMends.of(text.line(text.lineAt(at)));
        String help = guesses.isEmpty()
                ? "check the indentation and the quotes on this line and the one above"
                : guesses.getFirst().how() + ", or check the indentation and the line above";
        Diagnostic error = Diagnostic.of(
                Rule.FRONT_MATTER__YAML_ERROR,
                file.span(start + at, start + end),
                "this is not valid YAML: " + tidy(fault.what()),
                help);
        int begun = fault.context();
        boolean openedAbove =
                begun < at && OPENING.indexOf(text.text().charAt(begun)) >= 0 && text.lineAt(begun) < text.lineAt(at);
        return openedAbove ? error.alsoAt(file.span(start + begun, start + begun + 1), "nothing closes this") : error;
    }

    /** What begins something that ends with a sign of its own, on a later line perhaps. */
    private static final String OPENING = "\"'[{";

    private static String tidy(String what) {
        String line = what.lines().findFirst().orElse("").strip();
        String lower = line.isEmpty()
                ? "it cannot be read"
                : line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
