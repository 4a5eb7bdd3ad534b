package dev.casebook.parse;

import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Rule;
import dev.casebook.source.SourceProblem;
import dev.casebook.source.SourceTree;

/** The findings about files that could not be read as they should. */
public final class SourceFindings {
    private SourceFindings() {}

    /** One finding for each of the tree's problems. */
    public static Diagnostics of(SourceTree tree) {
        return Diagnostics.of(
                tree.problems().stream().map(SourceFindings::finding).toList());
    }

    private static Diagnostic finding(SourceProblem problem) {
        String detail = problem.detail();
        String because = detail.isEmpty() ? "" : ": " + detail;
        return switch (problem.kind()) {
            case NOT_TEXT ->
                of(
                        problem,
                        Rule.SOURCE__NOT_TEXT,
                        "this file holds no text",
                        "remove it, or rename it if it is a picture or an archive");
            case NOT_UTF8 ->
                of(
                        problem,
                        Rule.SOURCE__NOT_UTF8,
                        "this file is not UTF-8; it was read as windows-1252",
                        "save the file as UTF-8");
            case TOO_LARGE ->
                of(
                        problem,
                        Rule.SOURCE__TOO_LARGE,
                        "this file is too large to be a postmortem: " + detail,
                        "move logs out of the text, or link to them");
            case OUTSIDE_ARCHIVE ->
                of(
                        problem,
                        Rule.SOURCE__OUTSIDE_ARCHIVE,
                        "this link leaves the archive",
                        "copy the file into the archive if it belongs there");
            case UNREADABLE ->
                of(
                        problem,
                        Rule.SOURCE__UNREADABLE,
                        "this file cannot be read" + because,
                        "check that it exists and that you may read it");
            case BAD_NAME -> of(problem, Rule.SOURCE__BAD_NAME, "this file was left out" + because, "rename the file");
        };
    }

    private static Diagnostic of(SourceProblem problem, Rule rule, String message, String help) {
        return Diagnostic.of(rule, problem.span(), message, help);
    }
}
