package dev.casebook.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The git command, asked about the repository that a folder lies in. */
final class Git {
    private static final int SECONDS = 20;
    private static final int MAX_BYTES = 64 << 20;
    private static final int MAX_FAULT_BYTES = 64 << 10;
    // Nothing that a repository's own configuration names may be run. Files in the folder asked about that lie like a
    // repository's are none: whoever writes to an archive may put them there.
    private static final List<String> COMMAND = List.of(
            "git",
            "--no-pager",
            "-c",
            "core.quotepath=false",
            "-c",
            "core.fsmonitor=false",
            "-c",
            "safe.bareRepository=explicit",
            "-c",
            "log.showSignature=false");

    /**
     * What git tells the hooks it runs about the repository it runs them for. With {@code GIT_DIR} alone, the folder asked about would count as
     * the top of its files.
     */
    private static final List<String> PLACES = List.of(
            "GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX");

    /** What it writes, with the rest of its message, when it does not trust a repository's owner. */
    private static final Pattern REMEDY = Pattern.compile("git config --global --add safe\\.directory .*");

    private static final String FATAL = "fatal: ";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private Git() {}

    /**
     * What came of asking.
     *
     * @param output what git wrote; empty when it failed
     * @param fault what it says of its failure, one line or more; empty when it did not fail
     */
    private record Answer(String output, String fault) {
        static Answer failed(String fault) {
            return new Answer("", fault.isBlank() ? "no reason is given" : fault.strip());
        }
    }

    /** What git answers; empty when it fails or there is none. */
    static String run(Path folder, List<String> arguments) {
        return ask(folder, arguments).output();
    }

    /** Why git tells nothing of {@code folder}, as a clause; empty when it does. */
    static String refusal(Path folder) {
        String fault = ask(folder, List.of("rev-parse", "--git-dir")).fault();
        if (fault.isEmpty()) {
            return "";
        }
        if (Repository.top(folder).isEmpty()) {
            return folder + " is in no git repository";
        }
        String reason = fault.lines().findFirst().orElse("");
        Matcher remedy = REMEDY.matcher(fault);
        return "git does not read the repository of " + folder + ": "
                + (reason.startsWith(FATAL) ? reason.substring(FATAL.length()) : reason)
                + (remedy.find() ? "; `" + remedy.group().strip() + "` allows it" : "");
    }

    /**
     * What git answers to a command that reads the files themselves, which it would have cleaned by the programs that a configuration names;
     * absent when it fails.
     */
    static Optional<String> compare(Path folder, List<String> arguments) {
        String named = run(folder, List.of("config", "--null", "--name-only", "--get-regexp", "^filter\\."));
        Answer answer = ask(folder, arguments, named.isEmpty() ? List.of() : List.of(named.split("\0")));
        return answer.fault().isEmpty() ? Optional.of(answer.output()) : Optional.empty();
    }

    private static Answer ask(Path folder, List<String> arguments) {
        return ask(folder, arguments, List.of());
    }

    /** What git answers when nothing is configured under {@code unset}. */
    private static Answer ask(Path folder, List<String> arguments, List<String> unset) {
        List<String> command = new ArrayList<>(COMMAND);
        command.addAll(List.of("-C", folder.toAbsolutePath().toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        PLACES.forEach(builder.environment()::remove);
        builder.environment()
                .putAll(Map.of(
                        "GIT_NO_LAZY_FETCH",
                        "1",
                        "GIT_OPTIONAL_LOCKS",
                        "0",
                        "GIT_TERMINAL_PROMPT",
                        "0",
                        "LC_ALL",
                        "C"));
        configure(builder.environment(), unset);
        try {
            return answerOf(builder.start());
        } catch (IOException e) {
            return Answer.failed("there is no git to run");
        }
    }

    /** Configures {@code unset}, behind what the environment configures: a key in the command itself would end at its first {@code =}. */
    private static void configure(Map<String, String> environment, List<String> unset) {
        String before = environment.getOrDefault("GIT_CONFIG_COUNT", "");
        int count = NUMBER.matcher(before).matches() ? Integer.parseInt(before) : 0;
        for (String key : unset) {
            environment.put("GIT_CONFIG_KEY_" + count, key);
            environment.put("GIT_CONFIG_VALUE_" + count, key.endsWith(".required") ? "false" : "");
            count++;
        }
        if (!unset.isEmpty()) {
            environment.put("GIT_CONFIG_COUNT", Integer.toString(count));
        }
    }

    private static Answer answerOf(Process process) {
        try {
            process.getOutputStream().close();
            CompletableFuture<byte[]> output = read(process.getInputStream(), MAX_BYTES);
            CompletableFuture<byte[]> faults = read(process.getErrorStream(), MAX_FAULT_BYTES);
            byte[] bytes = output.get(SECONDS, TimeUnit.SECONDS);
            String fault = new String(faults.get(SECONDS, TimeUnit.SECONDS), StandardCharsets.UTF_8);
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
            return ended ? new Answer(new String(bytes, StandardCharsets.UTF_8), "") : Answer.failed(fault);
        } catch (IOException | ExecutionException e) {
            return Answer.failed("its answer cannot be read");
        } catch (TimeoutException e) {
            return Answer.failed("it does not answer within " + SECONDS + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.failed("it was interrupted");
        } finally {
            process.destroyForcibly();
        }
    }

    private static CompletableFuture<byte[]> read(InputStream stream, int most) {
        CompletableFuture<byte[]> bytes = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try (InputStream in = stream) {
                byte[] first = in.readNBytes(most);
                in.transferTo(OutputStream.nullOutputStream());
                bytes.complete(first);
            } catch (IOException e) {
                bytes.completeExceptionally(e);
            }
        });
        return bytes;
    }
}
