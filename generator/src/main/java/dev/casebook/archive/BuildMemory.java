package dev.casebook.archive;

import dev.casebook.catalog.Catalog;
import dev.casebook.catalog.Postmortem;
import dev.casebook.diagnostic.Checked;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.parse.DocumentParser;
import dev.casebook.parse.ParsedDocument;
import dev.casebook.review.Review;
import dev.casebook.settings.Policy;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourcePath;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What builds of one archive, one after the other, do not do again: a file that says what it said is the same file, parsed and judged
 * already. Each build sees the results of the one before; at most one uses it at a time.
 */
public final class BuildMemory {
    private final Memo<SourcePath, SourceFile> files = new Memo<>();
    private final Memo<SourceFile, Checked<ParsedDocument>> parsed = new Memo<>();
    private final Memo<SourceFile, List<Diagnostic>> judged = new Memo<>();
    private final DocumentParser parser;

    private BuildMemory(DocumentParser parser) {
        this.parser = parser;
    }

    /** One that remembers nothing yet, of documents that will be shown on pages. */
    public BuildMemory() {
        this(DocumentParser.ofPages());
    }

    /** The same, of documents that will not. */
    static BuildMemory withoutPages() {
        return new BuildMemory(new DocumentParser());
    }

    /** A build begins. */
    void turn() {
        files.turn();
        parsed.turn();
        judged.turn();
    }

    /** The file known by that path if it holds the same text, else {@code read}. */
    SourceFile file(SourceFile read) {
        return files.get(read.path(), read.text(), () -> read);
    }

    Checked<ParsedDocument> parsed(SourceFile file) {
        return parsed.get(file, "", () -> parser.parse(file));
    }

    /** What is wrong in each postmortem by itself, which is remembered, and between them. */
    Diagnostics judged(Catalog catalog, Policy policy, LocalDate today) {
        Review review = new Review(catalog.vocabulary(), policy, today);
        List<Object> measures = List.of(policy, today, owners(catalog.vocabulary()));
        List<Diagnostic> findings = new ArrayList<>();
        InParallel.map(catalog.postmortems(), postmortem -> judged(postmortem, measures, review))
                .forEach(findings::addAll);
        findings.addAll(review.between(catalog));
        return Diagnostics.of(findings);
    }

    /** Every name of a team or service; terms are equal whatever their names are. */
    private static List<String> owners(Vocabulary vocabulary) {
        return Stream.of(Axis.TEAM, Axis.SERVICE)
                .flatMap(axis -> vocabulary.all(axis).stream())
                .flatMap(term -> Stream.concat(Stream.of(term.id(), term.name()), term.aliases().stream()))
                .toList();
    }

    private List<Diagnostic> judged(Postmortem postmortem, List<Object> measures, Review review) {
        return judged.get(postmortem.document().file(), List.of(postmortem, measures), () -> review.of(postmortem));
    }
}
