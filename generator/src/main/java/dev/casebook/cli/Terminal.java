package dev.casebook.cli;

import dev.casebook.answer.SimilarPast;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.report.GithubReporter;
import dev.casebook.report.JsonReporter;
import dev.casebook.report.MarkdownReporter;
import dev.casebook.report.Reporter;
import dev.casebook.report.SarifReporter;
import dev.casebook.report.TextReporter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Where a command writes: plain text, with colour only when a person watches. */
final class Terminal {
    /** How findings are written. */
    enum Format {
        /** For people, with code frames. */
        text,
        /** One object. */
        json,
        /** SARIF 2.1.0. */
        sarif,
        /** Annotations of a GitHub workflow. */
        github,
        /** A comment on a pull request. */
        markdown
    }

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean colour;

    private Terminal(PrintWriter out, PrintWriter err, boolean colour) {
        this.out = out;
        this.err = err;
        this.colour = colour;
    }

    static Terminal of(CommandLine.Model.@Nullable CommandSpec spec) {
        if (spec == null) {
            throw new IllegalStateException("picocli did not set the command's specification");
        }
        return new Terminal(
                spec.commandLine().getOut(), spec.commandLine().getErr(), CommandLine.Help.Ansi.AUTO.enabled());
    }

    PrintWriter out() {
        return out;
    }

    /** Where remarks go that are no part of the answer. */
    PrintWriter err() {
        return err;
    }

    /** Writes, for a pull request, what each new postmortem resembles; {@code prefix} stands before their paths. */
    void similar(List<SimilarPast> found, String prefix) {
        for (SimilarPast one : found) {
            out.println();
            out.println("**Similar to " + MarkdownReporter.cell(one.title()) + "** ("
                    + MarkdownReporter.cell(prefix + one.path()) + ")");
            out.println();
            if (one.others().isEmpty()) {
                out.println("Nothing like it is in the archive yet.");
            }
            for (SimilarPast.Other other : one.others()) {
                String day = other.day().isEmpty() ? "" : other.day() + " ";
                String reason = other.reason().isEmpty() ? "" : ": " + MarkdownReporter.cell(other.reason());
                out.println("- " + day + MarkdownReporter.cell(other.title()) + " ("
                        + MarkdownReporter.cell(prefix + other.path()) + ")" + reason);
            }
        }
        out.flush();
    }

    String strong(String text) {
        return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    String faint(String text) {
        return colour ? "\u001b[2m" + text + "\u001b[0m" : text;
    }

    /** Writes what is found in {@code archive} for people, at most {@code shownPerRule} of each rule; 0 shows all. */
    void report(Diagnostics diagnostics, int files, int shownPerRule, ArchiveOption archive) {
        write(new TextReporter(colour, shownPerRule, archive.prefix()), diagnostics, files);
    }

    /** Writes what is found in {@code archive}, in {@code format}: what a person opens from here, a service from the top of the repository. */
    void report(Diagnostics diagnostics, int files, Format format, ArchiveOption archive) throws IOException {
        Reporter reporter = switch (format) {
            case text -> new TextReporter(colour, 0, archive.prefix());
            case json -> new JsonReporter(archive.seenFromHere());
            case sarif -> new SarifReporter(Main.Version.text(), archive.inRepository());
            case github -> new GithubReporter(archive.inRepository());
            case markdown -> new MarkdownReporter(0, archive.inRepository());
        };
        write(reporter, diagnostics, files);
    }

    private void write(Reporter reporter, Diagnostics diagnostics, int files) {
        try {
            reporter.write(diagnostics, files, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.flush();
    }
}
