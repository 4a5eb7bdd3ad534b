package dev.casebook.search.plan;

import dev.casebook.search.analysis.StringSet;

/** Words of questions that say little of what is asked for, in folded form; they are looked for, and count half. */
final class WeakWords {
    private static final StringSet WORDS = StringSet.ofWords(
            "about above across again against all almost also although among another any anyone anything"
                    + " around because before behind between both certain describe different discuss doing each either"
                    + " else etc even ever every example exist explain few find further general get give got having"
                    + " however instead interested involve just know least less like look made main make many more most"
                    + " much near need neither never now often once one only other others own particular perhaps please"
                    + " possible quite rather really regarding relate same see several show since some something"
                    + " sometimes still tell than themselves therefore though through thus together toward until upon"
                    + " use used useful using various very via want well whether while within work yet");

    private WeakWords() {}

    static boolean contains(String folded) {
        return WORDS.contains(folded);
    }
}
