package dev.casebook.edit;

import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Fix;
import dev.casebook.source.FileNames;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourcePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes edits into the files of an archive, and leaves everything else in them as it is, byte for byte. */
public final class SourceEdits {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SourceEdits() {}

    /**
     * What was done.
     *
     * @param mended how many findings
     * @param files how many files
     * @param passedOver files that were left as they are, since they are not plain UTF-8 or changed meanwhile
     */
    public record Outcome(int mended, int files, List<SourcePath> passedOver) {
        /** Copies the list. */
        public Outcome {
            passedOver = List.copyOf(passedOver);
        }
    }

    /** Applies the safe fixes of {@code findings} to the archive in {@code folder}; of two that overlap only the first. */
    public static Outcome applySafe(Path folder, Diagnostics findings) throws IOException {
        Map<SourcePath, List<Fix>> byFile = new TreeMap<>();
        for (Diagnostic finding : findings) {
            finding.fixes().stream()
                    .filter(fix -> fix.safety() == Fix.Safety.SAFE && isOfOneFile(fix, finding))
                    .findFirst()
                    .ifPresent(
                            fix -> byFile.computeIfAbsent(finding.span().file().path(), path -> new ArrayList<>())
                                    .add(fix));
        }
        int mended = 0;
        int files = 0;
        List<SourcePath> passedOver = new ArrayList<>();
        for (Map.Entry<SourcePath, List<Fix>> one : byFile.entrySet()) {
            List<Fix.Edit> edits = new ArrayList<>();
            int fixes = 0;
            for (Fix fix : one.getValue()) {
                if (fix.edits().stream().noneMatch(edit -> overlaps(edit, edits))) {
                    edits.addAll(fix.edits());
                    fixes++;
                }
            }
            SourceFile file = edits.getFirst().span().file();
            if (apply(folder, file, edits)) {
                mended += fixes;
                files++;
            } else {
                passedOver.add(one.getKey());
            }
        }
        return new Outcome(mended, files, passedOver);
    }

    private static boolean isOfOneFile(Fix fix, Diagnostic finding) {
        return !fix.edits().isEmpty()
                && fix.edits().stream()
                        .allMatch(
                                edit -> edit.span().file().equals(finding.span().file()));
    }

    private static boolean overlaps(Fix.Edit edit, List<Fix.Edit> taken) {
        return taken.stream()
                .anyMatch(other -> edit.span().start() <= other.span().end()
                        && other.span().start() <= edit.span().end());
    }

    /** Writes {@code edits} into {@code file}; answers whether it could. Line ends become those of the file. */
    static boolean apply(Path folder, SourceFile file, List<Fix.Edit> edits) throws IOException {
        Optional<String> mark = mark(folder, file);
        if (mark.isPresent()) {
            byte[] edited = (mark.get() + edited(file.text(), edits)).getBytes(StandardCharsets.UTF_8);
            AtomicFile.write(place(folder, file), edited);
        }
        return mark.isPresent();
    }

    private static Path place(Path folder, SourceFile file) throws IOException {
        return FileNames.onDisk(folder.resolve(file.path().value()));
    }

    /** The byte order mark that {@code file} begins with, or nothing; empty where it is not plain UTF-8, or not what was read. */
    static Optional<String> mark(Path folder, SourceFile file) throws IOException {
        Path place = place(folder, file);
        if (!Files.isRegularFile(place) || !place.toRealPath().startsWith(folder.toRealPath())) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(place);
        for (String mark : List.of("", BYTE_ORDER_MARK)) {
            if (Arrays.equals(bytes, (mark + file.text()).getBytes(StandardCharsets.UTF_8))) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    /** {@code text} with {@code edits} made in it. */
    static String edited(String text, List<Fix.Edit> edits) {
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        StringBuilder edited = new StringBuilder();
        int at = 0;
        for (Fix.Edit edit :
                edits.stream().sorted(Comparator.comparing(Fix.Edit::span)).toList()) {
            edited.append(text, at, edit.span().start()).append(edit.text().replace("\n", lineEnd));
            at = edit.span().end();
        }
        return edited.append(text, at, text.length()).toString();
    }
}
