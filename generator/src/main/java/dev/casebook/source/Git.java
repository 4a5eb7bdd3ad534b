package dev.casebook.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The git command, asked about the repository that a folder lies in. */
final class Git {
    private static final int SECONDS = 20;
    private static final int MAX_BYTES = 64 << 20;
    // Nothing that a repository's own configuration names may be run.
    private static final List<String> COMMAND = List.of(
            "git",
            "--no-pager",
            "-c",
            "core.quotepath=false",
            "-c",
            "core.fsmonitor=false",
            "-c",
            "log.showSignature=false");

    /**
     * What git tells the hooks it runs about the repository it runs them for. With {@code GIT_DIR} alone, the folder asked about would count as
     * the top of its files.
     */
    private static final List<String> PLACES = List.of(
            "GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX");

    private Git() {}

    /** What git answers; empty when it fails or there is none. */
    static String run(Path folder, List<String> arguments) {
        List<String> command = new ArrayList<>(COMMAND);
        command.addAll(List.of("-C", folder.toAbsolutePath().toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        PLACES.forEach(builder.environment()::remove);
        builder.environment()
                .putAll(Map.of("GIT_NO_LAZY_FETCH", "1", "GIT_OPTIONAL_LOCKS", "0", "GIT_TERMINAL_PROMPT", "0"));
        try {
            return outputOf(builder.start());
        } catch (IOException e) {
            return "";
        }
    }

    private static String outputOf(Process process) {
        try {
            process.getOutputStream().close();
            CompletableFuture<byte[]> output = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> {
                try (InputStream in = process.getInputStream()) {
                    output.complete(in.readNBytes(MAX_BYTES));
                } catch (IOException e) {
                    output.completeExceptionally(e);
                }
            });
            byte[] bytes = output.get(SECONDS, TimeUnit.SECONDS);
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
            return ended ? new String(bytes, StandardCharsets.UTF_8) : "";
        } catch (IOException | ExecutionException | TimeoutException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        } finally {
            process.destroyForcibly();
        }
    }
}
