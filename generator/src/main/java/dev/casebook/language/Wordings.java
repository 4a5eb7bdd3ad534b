package dev.casebook.language;

import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.parse.Passage;
import java.util.List;
import java.util.function.Consumer;

/** Every way of speaking that is reported, in order. */
public final class Wordings {
    private static final List<Wording> ALL = List.of(
            new Blame(),
            new AccusatoryWhy(),
            new Counterfactual(),
            new Hindsight(),
            new Minimizing(),
            new HumanError());

    private Wordings() {}

    /** Reports how {@code passage} speaks. */
    public static void judge(Passage passage, Consumer<Diagnostic> findings) {
        for (Sentence sentence : Sentence.of(passage)) {
            ALL.forEach(wording -> wording.judge(sentence, findings));
        }
    }
}
