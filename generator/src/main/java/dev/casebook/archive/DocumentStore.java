package dev.casebook.archive;

import dev.casebook.diagnostic.Checked;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.PackedDiagnostics;
import dev.casebook.diagnostic.Rule;
import dev.casebook.packed.Digest;
import dev.casebook.packed.PackedFile;
import dev.casebook.packed.Packer;
import dev.casebook.packed.Unpacker;
import dev.casebook.parse.PackedDocument;
import dev.casebook.parse.ParsedDocument;
import dev.casebook.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the documents of an archive were parsed to by earlier commands, and what was found wrong in them: a document of the same path and text
 * says the same to the same program.
 */
final class DocumentStore implements AutoCloseable {
    private static final String PAGE = "page";
    private static final String TEXT = "text";
    private static final String FINDINGS = "findings";

    private final Optional<PackedFile> file;
    private final Map<SourceFile, Digest> texts = new ConcurrentHashMap<>();

    /** The store in {@code file}, if there is one. */
    DocumentStore(Optional<PackedFile> file) {
        this.file = file;
    }

    /** One that knows nothing and keeps nothing. */
    static DocumentStore none() {
        return new DocumentStore(Optional.empty());
    }

    /**
     * What {@code document} says.
     *
     * @param html whether its HTML is made along with it
     * @param parse reads what is not known
     */
    Checked<ParsedDocument> parsed(SourceFile document, boolean html, Supplier<Checked<ParsedDocument>> parse) {
        return file.map(known -> parsed(known, document, html, parse)).orElseGet(parse);
    }

    private Checked<ParsedDocument> parsed(
            PackedFile known, SourceFile document, boolean html, Supplier<Checked<ParsedDocument>> parse) {
        return kinds(html)
                .flatMap(kind -> known.find(digest(kind, document)).stream())
                .flatMap(packed -> unpacked(document, packed, it -> parsed(it, html)).stream())
                .findFirst()
                .orElseGet(() -> {
                    Checked<ParsedDocument> parsed = parse.get();
                    if (isKept(parsed.diagnostics())) {
                        known.add(digest(html ? PAGE : TEXT, document), pack(parsed, html));
                    }
                    return parsed;
                });
    }

    /**
     * What is wrong in a document.
     *
     * @param basis all that depends on beside the document
     * @param judge finds what is not known
     */
    List<Diagnostic> judged(SourceFile document, Supplier<byte[]> basis, Supplier<List<Diagnostic>> judge) {
        return file.map(known -> judged(known, document, basis.get(), judge)).orElseGet(judge);
    }

    private List<Diagnostic> judged(
            PackedFile known, SourceFile document, byte[] basis, Supplier<List<Diagnostic>> judge) {
        Digest digest = digest(FINDINGS + Digest.of(basis), document);
        return known.find(digest)
                .flatMap(packed -> unpacked(document, packed, PackedDiagnostics::read))
                .orElseGet(() -> {
                    List<Diagnostic> findings = judge.get();
                    Packer packer = new Packer(document);
                    PackedDiagnostics.write(packer, findings);
                    known.add(digest, packer.bytes());
                    return findings;
                });
    }

    private static Stream<String> kinds(boolean html) {
        return html ? Stream.of(PAGE) : Stream.of(TEXT, PAGE);
    }

    private Digest digest(String kind, SourceFile document) {
        Digest text = texts.computeIfAbsent(
                document, it -> Digest.of(List.of(it.path().value(), it.text())));
        return Digest.of(List.of(kind, text.toString()));
    }

    /** Not what broke the parser, whose HTML is made otherwise. */
    private static boolean isKept(Diagnostics findings) {
        return findings.list().stream().noneMatch(finding -> finding.rule() == Rule.SOURCE__NOT_MARKDOWN);
    }

    private static byte[] pack(Checked<ParsedDocument> parsed, boolean html) {
        Packer packer = new Packer(parsed.value().file());
        PackedDiagnostics.write(packer, parsed.diagnostics().list());
        PackedDocument.write(packer, parsed.value(), html);
        return packer.bytes();
    }

    private static Checked<ParsedDocument> parsed(Unpacker unpacker, boolean html) {
        Diagnostics findings = Diagnostics.of(PackedDiagnostics.read(unpacker));
        return new Checked<>(PackedDocument.read(unpacker, html), findings);
    }

    private static <T> Optional<T> unpacked(SourceFile document, byte[] packed, Function<Unpacker, T> read) {
        try {
            return Optional.of(read.apply(new Unpacker(document, packed)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        file.ifPresent(PackedFile::close);
    }
}
