package dev.casebook.language;

import java.util.Set;

/** Words by what they do in a sentence about a failure. */
final class Lexicon {
    /** Roles that only people have; an operator, a controller or a manager may be software. */
    private static final Set<String> ROLES = Set.of(
            "engineer",
            "engineers",
            "developer",
            "developers",
            "administrator",
            "administrators",
            "sysadmin",
            "sysadmins",
            "technician",
            "technicians",
            "employee",
            "employees",
            "contractor",
            "contractors",
            "colleague",
            "colleagues",
            "intern",
            "interns",
            "programmer",
            "programmers",
            "author",
            "authors",
            "committer",
            "committers",
            "reviewer",
            "reviewers",
            "maintainer",
            "maintainers",
            "responder",
            "responders",
            "sre",
            "sres",
            "staff",
            "team",
            "teams",
            "teammate",
            "someone",
            "somebody",
            "individual",
            "dba",
            "dbas",
            "analyst",
            "analysts",
            "supervisor",
            "coworker",
            "personnel",
            "human");

    private static final Set<String> PRONOUNS = Set.of("he", "she", "i", "we");

    /** What leaves no doubt that a word before it is a past participle. */
    private static final Set<String> IRREGULAR = Set.of(
            "been",
            "done",
            "seen",
            "gone",
            "known",
            "taken",
            "caught",
            "gotten",
            "come",
            "found",
            "made",
            "kept",
            "sent",
            "thought",
            "brought",
            "given",
            "written",
            "understood",
            "realised",
            "realized",
            "had",
            "said",
            "told",
            "felt",
            "become",
            "begun",
            "chosen",
            "built",
            "foreseen",
            "thrown",
            "spoken",
            "risen",
            "fallen",
            "got",
            "looked",
            "paid",
            "held",
            "stopped",
            "noticed",
            "spotted",
            "rolled",
            "happened",
            "occurred",
            "failed",
            "started",
            "worked",
            "waited",
            "checked",
            "asked",
            "reached",
            "used");

    private static final Set<String> IRREGULAR_OR_NOUN =
            Set.of("set", "run", "put", "read", "cut", "left", "led", "lost", "shut");
    private static final Set<String> AFTER_VERB = Set.of(
            "the",
            "a",
            "an",
            "this",
            "that",
            "these",
            "those",
            "it",
            "them",
            "us",
            "him",
            "her",
            "our",
            "their",
            "its",
            "your",
            "my",
            "any",
            "all",
            "each",
            "both",
            "some",
            "more",
            "to",
            "in",
            "on",
            "at",
            "by",
            "for",
            "from",
            "with",
            "before",
            "after",
            "when",
            "while",
            "as",
            "if",
            "and",
            "or",
            "but",
            "so",
            "because",
            "sooner",
            "earlier",
            "later",
            "first",
            "instead",
            "there",
            "then",
            "up",
            "out",
            "off",
            "down",
            "back",
            "over",
            "into",
            "about",
            "during",
            "until",
            "immediately",
            "properly",
            "correctly",
            "automatically",
            "differently",
            "better",
            "what",
            "how",
            "which",
            "who",
            "whether",
            "not",
            "only",
            "already",
            "well",
            "much",
            "long",
            "through",
            "against",
            "under",
            "via",
            "within",
            "without",
            "every",
            "one",
            "*",
            "",
            ".",
            ",",
            ";",
            ":",
            ")",
            "!",
            "-",
            "\u2014");

    private Lexicon() {}

    /** Whether the word at {@code at} names a person by its role; a member of something else than a team may be a machine. */
    static boolean isRole(Sentence s, int at) {
        String word = s.word(at);
        boolean member = word.equals("member") || word.equals("members");
        return member
                ? s.has(at - 1, "team") || s.has(at - 1, "staff") || s.has(at - 1, "crew") || s.has(at - 1, "community")
                : isRole(word);
    }

    /** Whether the word at {@code at} names a person, one of us, or a group of persons. */
    static boolean isPerson(Sentence s, int at) {
        return PRONOUNS.contains(s.word(at)) || isRole(s, at);
    }

    /** Whether the word alone names a person, one of us, or a group of persons. */
    static boolean isPerson(String word) {
        return PRONOUNS.contains(word) || ROLES.contains(word);
    }

    /** Whether the word names persons by their role. */
    static boolean isRole(String word) {
        return ROLES.contains(word);
    }

    /** Whether the word is an adverb that may stand within a verb. */
    static boolean isAdverb(String word) {
        return (word.endsWith("ly") && word.length() > 4 && !word.equals("apply") && !word.equals("supply"))
                || switch (word) {
                    case "also",
                            "just",
                            "never",
                            "not",
                            "then",
                            "still",
                            "ideally",
                            "even",
                            "all",
                            "perhaps",
                            "maybe",
                            "always",
                            "certainly",
                            "now",
                            "again",
                            "indeed",
                            "simply",
                            "definitely",
                            "either",
                            "each",
                            "both" -> true;
                    default -> false;
                };
    }

    /** Whether the word at {@code at} is a past participle, and not an adjective before a noun. */
    static boolean isParticiple(Sentence s, int at) {
        String word = s.word(at);
        if (IRREGULAR.contains(word)) {
            return true;
        }
        boolean regular = word.endsWith("ed") && word.length() > 4 && !word.endsWith("need");
        String next = s.word(at + 1);
        return (regular && (AFTER_VERB.contains(next) || next.endsWith("ly")))
                || (IRREGULAR_OR_NOUN.contains(word) && AFTER_VERB.contains(next) && !next.equals("*"));
    }

    /** Whether the word is a past form in {@code -ed} or a well-known irregular one. */
    static boolean isPast(String word) {
        return (word.endsWith("ed") && word.length() > 3)
                || switch (word) {
                    case "ran",
                            "set",
                            "left",
                            "put",
                            "took",
                            "made",
                            "sent",
                            "cut",
                            "shut",
                            "gave",
                            "broke",
                            "wrote",
                            "began",
                            "brought",
                            "thought",
                            "chose",
                            "did",
                            "overwrote",
                            "built",
                            "forgot" -> true;
                    default -> false;
                };
    }

    /** Whether the word is a number, with or without a unit. */
    static boolean isNumber(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }
}
