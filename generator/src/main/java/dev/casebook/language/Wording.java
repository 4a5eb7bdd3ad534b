package dev.casebook.language;

import dev.casebook.diagnostic.Diagnostic;
import java.util.function.Consumer;

/** One way of speaking. */
@FunctionalInterface
interface Wording {
    /** Reports it, at most once a sentence. */
    void judge(Sentence sentence, Consumer<Diagnostic> findings);
}
