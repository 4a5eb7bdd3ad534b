package dev.casebook.archive;

import dev.casebook.catalog.Catalog;
import dev.casebook.catalog.PackedPostmortem;
import dev.casebook.catalog.Postmortem;
import dev.casebook.diagnostic.Checked;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.packed.Packer;
import dev.casebook.packed.ScratchFile;
import dev.casebook.parse.DocumentParser;
import dev.casebook.parse.PackedDocument;
import dev.casebook.parse.ParsedDocument;
import dev.casebook.review.Review;
import dev.casebook.settings.Policy;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourcePath;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What builds of one archive, one after the other, do not do again: a file that says what it said is the same file, parsed and judged
 * already. Each build sees the results of the one before; at most one uses it at a time.
 */
public final class BuildMemory {
    /** So much is held all the same when documents are put aside: some fifty megabytes with what is made of it. */
    private static final long HELD = 8L << 20;

    private final Memo<SourcePath, SourceFile> files = new Memo<>();
    private final Memo<SourceFile, Checked<ParsedDocument>> parsed = new Memo<>();
    private final Memo<SourceFile, List<Diagnostic>> judged = new Memo<>();
    private final DocumentParser parser;
    private final DocumentStores stores;
    private final Optional<ScratchFile> scratch;

    /** UTF-16 units of text that may yet be held. */
    private final AtomicLong room;

    private BuildMemory(DocumentParser parser, DocumentStores stores, Optional<ScratchFile> scratch, long room) {
        this.parser = parser;
        this.stores = stores;
        this.scratch = scratch;
        this.room = new AtomicLong(room);
    }

    /** One that remembers nothing yet, of documents that will be shown on pages. */
    public BuildMemory() {
        this(DocumentStores.given());
    }

    /** The same, beginning with what the store at {@code stores} knows. */
    public BuildMemory(DocumentStores stores) {
        this(DocumentParser.ofPages(), stores, Optional.empty(), 0);
    }

    /** One for a single build, which remembers nothing and puts into {@code scratch} what documents say, when they are many. */
    public static BuildMemory none(ScratchFile scratch) {
        return none(scratch, HELD);
    }

    /**
     * The same.
     *
     * @param held UTF-16 units of text that are held with what is made of them before others are put aside
     */
    public static BuildMemory none(ScratchFile scratch, long held) {
        return new BuildMemory(DocumentParser.ofPages(), DocumentStores.given(), Optional.of(scratch), held);
    }

    /** One that remembers nothing yet, of documents that will not be shown. */
    static BuildMemory withoutPages() {
        return new BuildMemory(new DocumentParser(), DocumentStores.given(), Optional.empty(), 0);
    }

    /** What earlier commands kept of the archive in {@code folder}. */
    DocumentStore store(Path folder) {
        return stores.of(folder);
    }

    /** A build begins. */
    void turn() {
        files.turn();
        parsed.turn();
        judged.turn();
    }

    /** The file known by that path if it holds the same text, else {@code read}. */
    SourceFile file(SourceFile read) {
        return scratch.map(aside -> room.addAndGet(-read.length()) > 0 ? read : read.aside(aside::put))
                .orElseGet(() -> files.get(read.path(), read.text(), () -> read));
    }

    /** What {@code file} says; of what is not remembered, {@code store} may know it. */
    Checked<ParsedDocument> parsed(SourceFile file, DocumentStore store) {
        Supplier<Checked<ParsedDocument>> parse =
                () -> store.parsed(file, parser.makesHtml(), () -> parser.parse(file));
        return scratch.map(aside -> file.isAside() ? aside(parse.get(), aside) : parse.get())
                .orElseGet(() -> parsed.get(file, "", parse));
    }

    private static Checked<ParsedDocument> aside(Checked<ParsedDocument> parsed, ScratchFile scratch) {
        return new Checked<>(PackedDocument.aside(parsed.value(), scratch), parsed.diagnostics());
    }

    /** What is wrong in each postmortem by itself, which is remembered or which {@code store} knows, and between them. */
    Diagnostics judged(Catalog catalog, Policy policy, LocalDate today, DocumentStore store) {
        Judging judging = new Judging(
                new Review(catalog.vocabulary(), policy, today), policy, today, owners(catalog.vocabulary()), store);
        List<Diagnostic> findings = new ArrayList<>();
        InParallel.map(catalog.postmortems(), postmortem -> judged(postmortem, judging))
                .forEach(findings::addAll);
        findings.addAll(judging.review().between(catalog));
        return Diagnostics.of(findings);
    }

    /**
     * What postmortems are judged by.
     *
     * @param owners see {@link BuildMemory#owners}
     */
    private record Judging(Review review, Policy policy, LocalDate today, List<String> owners, DocumentStore store) {
        /** What the findings in {@code postmortem} depend on beside its document. */
        byte[] basis(Postmortem postmortem) {
            Packer packer = new Packer(postmortem.document().file());
            policy.write(packer);
            packer.day(today).list(owners, Packer::text);
            PackedPostmortem.write(packer, postmortem);
            return packer.bytes();
        }
    }

    /** Every name of a team or service; terms are equal whatever their names are. */
    private static List<String> owners(Vocabulary vocabulary) {
        return Stream.of(Axis.TEAM, Axis.SERVICE)
                .flatMap(axis -> vocabulary.all(axis).stream())
                .flatMap(term -> Stream.concat(Stream.of(term.id(), term.name()), term.aliases().stream()))
                .toList();
    }

    private List<Diagnostic> judged(Postmortem postmortem, Judging by) {
        SourceFile document = postmortem.document().file();
        Supplier<List<Diagnostic>> judge = () -> by.store()
                .judged(document, () -> by.basis(postmortem), () -> by.review().of(postmortem));
        return scratch.isPresent()
                ? judge.get()
                : judged.get(document, List.of(postmortem, by.policy(), by.today(), by.owners()), judge);
    }
}
