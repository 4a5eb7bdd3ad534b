package dev.casebook.cli;

import dev.casebook.answer.QueryBatch;
import dev.casebook.search.build.LuceneIndex;
import dev.casebook.search.build.LuceneSearcher;
import dev.casebook.search.plan.AlertPlanner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code casebook similar}. */
@CommandLine.Command(
        name = "similar",
        description = "Find past incidents that resemble an alert, a log or a stack trace.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class SimilarCommand implements Callable<Integer> {
    /** Bytes that hold the text that is read even where every unit takes three. */
    private static final int MAX_BYTES = 3 * AlertPlanner.MAX_TEXT;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @CommandLine.Mixin
    private ArchiveOption archive = new ArchiveOption();

    @CommandLine.Mixin
    private SearchOptions options = new SearchOptions();

    @CommandLine.Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = "",
            description = "A file with the text; - for standard input. The first 64 KB count.")
    private String file = "";

    @Override
    public Integer call() throws IOException, UnusableException {
        Terminal terminal = Terminal.of(spec);
        Folders.requireArchive(archive.folder());
        options.requireNoneBeside("FILE", !file.isEmpty());
        Path batch = options.batch();
        if (batch == null && file.isEmpty()) {
            throw new UnusableException("name a file with the alert or log, - for standard input");
        }
        try (LuceneIndex index = options.open(archive.folder())) {
            if (batch != null) {
                options.run(QueryBatch.read(batch), index, true);
                return ExitCode.FINE;
            }
            LuceneSearcher searcher = new LuceneSearcher(index);
            new SearchPrinter(terminal)
                    .print(searcher.search(searcher.planAlert(text()), options.limit()), options.format());
        }
        terminal.out().flush();
        return ExitCode.FINE;
    }

    private String text() throws IOException, UnusableException {
        if (file.equals("-")) {
            return text(System.in.readNBytes(MAX_BYTES));
        }
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            throw new UnusableException("there is no file " + file);
        }
        if (Files.isDirectory(path)) {
            throw new UnusableException(file + " is a folder: name a file with the alert or log");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return text(in.readNBytes(MAX_BYTES));
        }
    }

    /** The text in {@code bytes}: UTF-8, or UTF-16 with its mark, as Windows writes what is redirected. */
    private static String text(byte[] bytes) {
        boolean marked = bytes.length > 1
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
        String text = new String(bytes, marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
