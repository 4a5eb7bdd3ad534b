package dev.casebook.parse;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words of an action say of whether it is done. */
final class DoneWords {
    private static final Pattern DONE = Pattern.compile(
            "(?i)\\b(?:done|completed|complete|fixed|merged|resolved|implemented|(?<!\\bfails? |\\bfailing |\\bfailed |\\bfail-)closed(?![- ](?:loop|source))|decided not to|(?:won't|will not) (?:do|fix)|no longer (?:needed|required|relevant)|(?<=\\()(?:shipped|landed))\\b|\u2705|\u2714|\\[x]|(?<![未미])(?:完了|已完成|완료)(?=\\s*(?:$|[\\])】）]))");
    /** The state of what is done, in the other languages that names of actions are read in. */
    private static final Pattern DONE_ELSEWHERE = Pattern.compile(
            "(?iu)^[^\\p{L}]*(?:erledigt|abgeschlossen|fertig|umgesetzt|behoben|klaar|afgerond|gereed|ferdig|fullført|utført|løst|klart?|färdig|åtgärdad"
                    + "|terminée?|faite?|clos|clôturée?|résolue?|fatto|completat[oa]|chius[oa]|hech[oa]|completad[oa]|cerrad[oa]|resuelt[oa]|list[oa]|finalizad[oa]|implementad[oa]"
                    + "|feit[oa]|concluíd[oa]|fechad[oa]|resolvid[oa]|zrobione|ukończone|zakończone|wykonane|выполнено|сделано|готово|закрыто|виконано|зроблено"
                    + "|完了|完成|已修复|已上线|済み?|対応済み?|実施済み?|완료)(?![\\p{L}])");
    /** What makes a clause say of what, or what for, something is done. */
    private static final String OF_WHAT =
            "that|which|who|when|where|why|if|what|how|until|once|whether|ensure|verify|check|sure|confirm|to|should|must";
    /** What stands before such a word in its clause where it says of what, or for what, it would be done. */
    private static final Pattern UNDONE = Pattern.compile(
            "(?i)\\b(?:" + OF_WHAT + "|till|can|could|may|might"
                    + "|will|would|be|being|get|gets|not|never)\\b|\\b(?:an?|the|any|all|each|every|only|for|of|with|without)\\s+(?:\\w+ly\\s+)?$");

    private static final String CLAUSES = ".;:!?,()[]*|\u2013\u2014\n";
    private static final Pattern QUOTED = Pattern.compile("\"[^\"\n]*\"|\u201c[^\u201d\n]*\u201d");
    private static final Pattern TOLD = Pattern.compile(
            "(?i)^(?:got |(?-i:\\p{Lu})[\\w-]* (?:team )?(?:has|have) (?:now |also |already |since )?\\w{3,}ed\\b|(?:the )?(?:\\w+ )?team (?:then |also |has |have )?\\w+ed\\b|we (?:then |also |have |now )?(?:\\w{3,}ed|did|made|set|put)\\b"
                    + "|(?!keep|stay|get|be|have)(?-i:\\p{Lu})[\\w.]* (?:updated|added|removed|created|documented|implemented|deployed|enabled|disabled|configured|replaced|rotated|upgraded|changed|extended|introduced) (?:with|to|in|for|by|on|from|so)\\b"
                    + "|the .{3,60}\\b(?:was|were|has been|have been)\\b)|\\btickets? (?:was |were )?(?:raised|created)\\b");
    /** What begins an action or follows its label: {@code Alerting: we've set up a probe}. */
    private static final Pattern WE_HAVE = Pattern.compile(
            "(?i)we(?:['\u2019]ve| have)(?: (?:now|also|since|already))? (?:\\w{3,}ed|set|put|made|built|written|begun|taken|sent)\\b");
    /** A label and what was done about it: {@code The path: corrected in the script}. */
    private static final Pattern LABEL = Pattern.compile("[^:.\u2013\u2014]{1,60}(?:: +| +[\u2013\u2014-] +)");
    /** A name of more words is a sentence. */
    private static final int MOST_WORDS = 5;
    /** A verb in the past that no imperative is. */
    private static final Pattern KEPT = Pattern.compile("(?:kept|made|built|wrote|took|sent|gave|began) ");
    /** What is said of what is still to be done. */
    private static final Set<String> AHEAD = Set.of(
            "needed",
            "required",
            "planned",
            "proposed",
            "expected",
            "blocked",
            "assigned",
            "estimated",
            "suggested",
            "recommended");

    private static final Pattern PASSIVE =
            Pattern.compile("(?i) (?:was|were|has been|have been|is now|are now|put in place) ");
    /** {@code The import now keeps the raw row}, {@code Both teams now have access}: what is so since it was done. */
    private static final Pattern NOW = Pattern.compile(" now (?:(?:\\w+ly )?[a-z]{3,}s|have|has|can) ");
    /** A word before a passive that makes it say of what, not that, something is done. */
    private static final Pattern ABOUT = Pattern.compile("(?i)\\b(?:" + OF_WHAT + "|because|since|after)\\b");

    private DoneWords() {}

    /** Whether {@code state}, a cell of its own, says that it is done. */
    static boolean isState(String state) {
        return DONE.matcher(state).find()
                || DONE_ELSEWHERE.matcher(state.strip()).find();
    }

    /** Whether what follows the bold beginning of an action tells what was done. */
    static boolean isToldBehind(String rest) {
        return isPast(rest) || KEPT.matcher(rest).lookingAt();
    }

    /** Whether the title tells what was done: it begins with a verb in the past, or says who did it. */
    static boolean isTold(String title) {
        if (TOLD.matcher(title).find()
                || WE_HAVE.matcher(title).lookingAt()
                || states(title, PASSIVE)
                || states(title, NOW)) {
            return true;
        }
        Matcher label = LABEL.matcher(title);
        if (!label.lookingAt()) {
            return isPast(title);
        }
        String told = title.substring(label.end());
        return isPast(title) || isPast(told) || WE_HAVE.matcher(told).lookingAt();
    }

    /** Whether the title says by such a form what was done, and not only of what it speaks. */
    private static boolean states(String title, Pattern form) {
        Matcher stated = form.matcher(title);
        return stated.find()
                && !ABOUT.matcher(title.substring(0, stated.start())).find();
    }

    /** Whether the words say that it is done, and not until or so that something is: {@code keep it until the gap is closed}. */
    static boolean says(String text) {
        String said = QUOTED.matcher(text).replaceAll("");
        Matcher done = DONE.matcher(said);
        while (done.find()) {
            boolean mark = !Character.isLowerCase(said.charAt(done.start()));
            if (mark
                    || !UNDONE.matcher(said.substring(clause(said, done.start()), done.start()))
                            .find()) {
                return true;
            }
        }
        return false;
    }

    /** Where the clause begins that goes on at {@code at}. */
    private static int clause(String said, int at) {
        int start = at;
        while (start > 0
                && CLAUSES.indexOf(said.charAt(start - 1)) < 0
                && !said.startsWith(" -", start - 2)
                && !said.startsWith("--", start - 2)) {
            start--;
        }
        return start;
    }

    /** Whether a short name ends with what was done: {@code Alerts configured @search}. */
    static boolean endsDone(String name) {
        String words = name.replaceFirst("\\s+@\\S+$", "").strip();
        String last = words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return words.indexOf(' ') > 0
                && words.split(" ", -1).length <= MOST_WORDS
                && last.endsWith("ed")
                && !last.endsWith("eed")
                && !AHEAD.contains(last);
    }

    /** Whether it begins with a verb in the past. */
    static boolean isPast(String title) {
        int end = title.indexOf(' ');
        String first = end < 0 ? "" : title.substring(0, end).toLowerCase(Locale.ROOT);
        return first.endsWith("ed") && !first.endsWith("eed") && first.length() > 4 && !AHEAD.contains(first);
    }
}
