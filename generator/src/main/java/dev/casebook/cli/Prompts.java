package dev.casebook.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** Asks a person, line by line, and again where the answer cannot be used. */
final class Prompts {
    private final BufferedReader in;
    private final PrintWriter out;

    Prompts(InputStream in, PrintWriter out) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
    }

    /**
     * The answer to {@code question}.
     *
     * @param fault what is wrong with an answer, in a sentence; then the question is put again
     * @throws UnusableException if the input ends
     */
    String ask(String question, Function<String, Optional<String>> fault) throws IOException, UnusableException {
        while (true) {
            out.print(question + " ");
            out.flush();
            String line = in.readLine();
            if (line == null) {
                out.println();
                throw new UnusableException(
                        "the input ended before `" + question + "` was answered: nothing was written");
            }
            String answer = line.strip();
            Optional<String> wrong = fault.apply(answer);
            if (wrong.isEmpty()) {
                return answer;
            }
            out.println("  " + wrong.get() + (wrong.get().endsWith("?") ? "" : "."));
        }
    }
}
