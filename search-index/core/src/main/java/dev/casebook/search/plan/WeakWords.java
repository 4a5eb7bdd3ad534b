package dev.casebook.search.plan;

import dev.casebook.search.analysis.StringSet;

/** Words of questions that say little of what is asked for, in folded form; they are looked for, and count half. */
final class WeakWords {
    private static final StringSet WORDS =
            StringSet.ofWords("about above again all also among another any around because before between both describe"
                    + " different discuss each etc even every example explain few general get having however instead"
                    + " just know least less like look made main make many more most much near need never now often"
                    + " once one only other others particular please possible really relate same see several show since"
                    + " some still than through together until use used using very want well while within work");

    private WeakWords() {}

    static boolean contains(String folded) {
        return WORDS.contains(folded);
    }
}
