package dev.casebook.diagnostic;

import dev.casebook.packed.Packer;
import dev.casebook.packed.Unpacker;
import java.util.List;

/** Findings in one file as bytes. */
public final class PackedDiagnostics {
    private PackedDiagnostics() {}

    /** Writes them. */
    public static void write(Packer packer, List<Diagnostic> diagnostics) {
        packer.list(diagnostics, PackedDiagnostics::diagnostic);
    }

    /** Reads them. */
    public static List<Diagnostic> read(Unpacker unpacker) {
        return unpacker.list(PackedDiagnostics::diagnostic);
    }

    private static void diagnostic(Packer packer, Diagnostic it) {
        packer.constant(it.rule())
                .constant(it.severity())
                .text(it.message())
                .span(it.span())
                .text(it.help())
                .list(it.related(), (p, label) -> p.span(label.span()).text(label.text()))
                .list(it.fixes(), PackedDiagnostics::fix);
    }

    private static Diagnostic diagnostic(Unpacker unpacker) {
        return new Diagnostic(
                unpacker.constant(Rule.class),
                unpacker.constant(Severity.class),
                unpacker.text(),
                unpacker.span(),
                unpacker.text(),
                unpacker.list(u -> new Label(u.span(), u.text())),
                unpacker.list(PackedDiagnostics::fix));
    }

    private static void fix(Packer packer, Fix it) {
        packer.text(it.title())
                .constant(it.safety())
                .list(it.edits(), (p, edit) -> p.span(edit.span()).text(edit.text()));
    }

    private static Fix fix(Unpacker unpacker) {
        return new Fix(
                unpacker.text(),
                unpacker.constant(Fix.Safety.class),
                unpacker.list(u -> new Fix.Edit(u.span(), u.text())));
    }
}
