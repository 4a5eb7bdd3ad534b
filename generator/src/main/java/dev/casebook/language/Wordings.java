package dev.casebook.language;

import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.markdown.Passage;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Every way of speaking that is reported, in order. */
public final class Wordings {
    private static final List<Wording> ALL = List.of(
            new Blame(),
            new AccusatoryWhy(),
            new Counterfactual(),
            new Hindsight(),
            new Minimizing(),
            new HumanError());

    /** Words without one of which no sentence is reported; few sentences hold any, and the others need not be cut into words. */
    private static final int[] TELLING = Stream.of(
                    "should could would ought shouldn't couldn't wouldn't should've could've would've shouldn't've couldn't've"
                            + " wouldn't've had failed neglected forgot forgotten overlooked ignored missed misread misunderstood made screwed messed botched"
                            + " blundered mistake fault blame accidentally accidently mistakenly inadvertently unintentionally erroneously"
                            + " wrongly incorrectly carelessly foolishly negligently unwittingly careless carelessness negligent"
                            + " negligence sloppy sloppiness incompetent incompetence reckless recklessly recklessness"
                            + " irresponsible stupidity laziness complacent complacency why obviously obvious common needless just"
                            + " simply human operator operational manual pilot hindsight retrospect bound waiting signs predictable"
                            + " foreseeable preventable avoidable trivial silly simple merely fingered rubber ball bother bothered"
                            + " misconfigured mishandled misjudged miscalculated mistyped mismanaged disregarded panicked wasted skipped"
                            + " broke corners lacked lack follow job slow wrong mistake accident attention failure asleep thinking excuse"
                            + " inexcusable unforgivable judgement judgment oversight stupid foolish inattentive clumsy clearly who whose"
                            + " misdiagnosed mistook confused rushed caused introduced refused kept keeps waved let never cared nothing"
                            + " think asking telling consulting lazy poor terrible rookie unforced embarrassing amateur dumb"
                            + " responsibility inexperienced blindly developer engineer admin administrator beginning start outset"
                            + " plain saying surprising astonishing incredible unbelievable inconceivable"
                            + " fails inattention competent slept trouble dismissed self naive"
                            + " hesitated overreacted lost left long guilty responsible whoever idea didn't hadn't matter anybody")
            .flatMap(words -> Stream.of(words.split(" ", -1)))
            .mapToInt(String::hashCode)
            .sorted()
            .toArray();

    private Wordings() {}

    /** Reports how {@code passage} speaks. */
    public static void judge(Passage passage, Consumer<Diagnostic> findings) {
        if (!isTelling(passage.text(), 0, passage.text().length())) {
            return;
        }
        for (Sentence sentence : Sentence.of(passage, Wordings::isTelling)) {
            ALL.forEach(wording -> wording.judge(sentence, findings));
        }
    }

    /** Whether the word is a common given name, as written with a capital. */
    public static boolean isGivenName(String word) {
        return Lexicon.isGivenName(word);
    }

    /** Whether the text from {@code start} to {@code end} holds a telling word, by the words' hashes: no word is copied. */
    private static boolean isTelling(String text, int start, int end) {
        int hash = 0;
        boolean word = false;
        for (int i = start; i <= end; i++) {
            char c = i < end ? text.charAt(i) : ' ';
            if (c >= 'a' && c <= 'z') {
                hash = 31 * hash + c;
                word = true;
            } else if ((c >= 'A' && c <= 'Z')
                    || (c > '~' && Character.isLetter(c))
                    || (word && (c == '\'' || c == '\u2019'))) {
                hash = 31 * hash + (c == '\u2019' ? '\'' : Character.toLowerCase(c));
                word = true;
            } else if (word) {
                if (Arrays.binarySearch(TELLING, hash) >= 0) {
                    return true;
                }
                hash = 0;
                word = false;
            }
        }
        return false;
    }
}
