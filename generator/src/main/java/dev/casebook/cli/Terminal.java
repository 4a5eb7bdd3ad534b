package dev.casebook.cli;

import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Where a command writes: plain text, with colour only when a person watches. */
final class Terminal {
    enum Format {
        text,
    }

    private final PrintWriter out;
    private final boolean colour;

    private Terminal(PrintWriter out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    static Terminal of(CommandLine.Model.@Nullable CommandSpec spec) {
        if (spec == null) {
            throw new IllegalStateException("picocli did not set the command's specification");
        }
        return new Terminal(spec.commandLine().getOut(), CommandLine.Help.Ansi.AUTO.enabled());
    }

    PrintWriter out() {
        return out;
    }

    String strong(String text) {
        return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    String faint(String text) {
        return colour ? "\u001b[2m" + text + "\u001b[0m" : text;
    }

    void report(Diagnostics diagnostics, int files, int shownPerRule) {
        for (Diagnostic d : diagnostics) {
            out.println(d.severity().label() + "[" + d.rule().id() + "]: " + d.message() + " --> " + d.span() + " = "
                    + d.help());
        }
    }

    void report(Diagnostics diagnostics, int files, Format format) {
        report(diagnostics, files, 0);
    }
}
