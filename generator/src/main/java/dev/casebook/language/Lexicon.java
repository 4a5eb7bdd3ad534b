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
            "human",
            "deployer",
            "deployers",
            "person",
            "architect",
            "architects",
            "specialist",
            "squad");
    /** Who leads or manages persons at work, as against the managers and leads of other things. */
    private static final Set<String> LED = Set.of(
            "on-call", "incident", "release", "engineering", "product", "project", "shift", "duty", "tech", "team");
    /** What a person does next who is called by the duty alone: {@code the on-call restarted it}. */
    private static final Set<String> GOES_ON =
            Set.of("was", "were", "should", "could", "would", "had", "has", "did", "didn't", "wasn't", "hadn't", "who");

    /** Given names that are no product's, no tool's and no common word's. */
    private static final Set<String> GIVEN_NAMES = Set.of(
            ("Aaron Abby Abigail Adam Adrian Agnieszka Ahmed Aisha Akira Alan Albert Alejandro Alex Alexander Alexandra Alexis"
                            + " Alice Alicia Alison Allison Amanda Amelia Amir Amit Amy Ana Anders Andrea Andreas Andrew Andy Angela Anil Anita"
                            + " Anja Anke Anna Anne Anthony Antonio Aoife Arjun Arthur Arun Ashley Astrid Ayse Barbara Becky Ben Benjamin Beth"
                            + " Birgit Bjorn Bob Bogdan Brad Bradley Brandon Brenda Brett Brian Bryan Bryce Camila Camille Carl Carla Carlos"
                            + " Carol Caroline Catherine Cathy Cecilia Charles Charlie Charlotte Chloe Chris Christian Christina Christine"
                            + " Christopher Ciaran Claire Claudia Connor Craig Curtis Cynthia Damien Dan Dana Daniel Danielle Danny Darren Dave"
                            + " David Deborah Debra Deepak Denise Dennis Derek Diana Diane Diego Dieter Dmitri Dmitry Dominic Dominik Donald"
                            + " Donna Dorothy Douglas Eduardo Edward Eleanor Elena Elizabeth Ellen Emily Emma Emre Enrique Eoin Eric Erica Erik"
                            + " Erin Ethan Eva Evan Evelyn Fatima Fatma Felix Fernando Fiona Florian Francesca Francisco Franck Frank Fred"
                            + " Frederic Freya Gabriel Gary Gavin Geoff George Gerald Giovanni Giulia Greg Gregory Guillaume Gustavo Hamish"
                            + " Hannah Hans Harry Hassan Heather Heike Helen Helena Helmut Henry Hiroshi Hussein Ian Ibrahim Igor Ingrid Ioana"
                            + " Irene Irina Isabel Ivan Jack Jacob Jake Jakub James Jamie Jane Janet Jared Jason Javier Jeff Jeffrey Jennifer"
                            + " Jenny Jens Jeremy Jeroen Jerry Jess Jessica Jihoon Jill Jim Joan Joanna Joe Joel Johan Johanna John Jon Jonas"
                            + " Jonathan Jorge Jose Joseph Josh Joshua Juan Judith Juliana Julie Jurgen Justin Karen Karim Karl Katarzyna Kate"
                            + " Katherine Kathleen Kathy Katie Katrina Keith Kelly Ken Kenji Kenneth Kevin Kim Kimberly Klaus Kristen Kristin"
                            + " Krzysztof Kumar Kyle Larry Lars Laura Lauren Laurent Layla Leah Leila Leo Leonardo Liam Linda Lisa Louise Lucas"
                            + " Lucia Luis Lukas Luke Lynn Magda Magnus Malik Manuel Marcel Marco Marcus Marek Margaret Maria Marie Marina"
                            + " Mario Marko Marta Martha Martin Mary Mateo Mathieu Matt Matteo Matthew Matthias Megan Mehmet Melissa Michael"
                            + " Michal Michelle Miguel Mihai Mike Mohamed Mohammad Mohammed Molly Monica Muhammad Nadia Nancy Naoko Natalie"
                            + " Natasha Nathan Neha Neil Niamh Nicholas Nick Nicole Nikhil Nikita Niklas Nikolai Nina Noah Nora Noura Oleg Olga"
                            + " Oliver Olivia Omar Oscar Owen Pablo Pamela Paolo Patricia Patrick Paul Paula Pavel Pawel Pedro Pete Peter Phil"
                            + " Philip Philipp Pierre Piotr Priya Rachael Rachel Radu Rafael Rahul Raj Rajesh Ralph Rania Rashid Ravi Rebecca"
                            + " Renee Rhys Ricardo Richard Rick Rita Rob Robert Roberto Rodrigo Roger Ronald Rosa Ross Russell Ruth Ryan Sabine"
                            + " Sally Sam Samantha Samuel Sandra Sanjay Sara Sarah Satoshi Scott Seamus Sean Sebastian Sergei Sergey Shane"
                            + " Sharon Shaun Shawn Shirley Sigrid Simon Siobhan Sofia Sonia Sophie Stefan Stephanie Stephen Steve Steven Stuart"
                            + " Sunil Suresh Susan Sven Svetlana Sylvia Takashi Tanya Tara Tatiana Teresa Terry Theresa Thiago Thomas Tim"
                            + " Timothy Tina Tobias Toby Todd Tom Tomasz Tony Trevor Tyler Ulrich Uwe Valerie Vanessa Veronica Victor Vijay"
                            + " Vikram Vincent Vladimir Walter Wei Wendy William Yasmin Youssef Yuki Yuri Yusuf Yvonne Zach Zachary Zhang Zoe")
                    .split(" ", -1));

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
            "used",
            "initiated",
            "escalated",
            "notified",
            "informed",
            "communicated",
            "declared",
            "reverted",
            "contacted",
            "investigated",
            "alerted",
            "warned",
            "anticipated",
            "considered",
            "followed",
            "questioned");

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

    /** Whether a verb of being stands at {@code at}. */
    static boolean isBe(Sentence s, int at) {
        return isWas(s, at) || s.has(at, "is") || s.has(at, "are");
    }

    /** Whether a verb of having been stands at {@code at}. */
    static boolean isWas(Sentence s, int at) {
        return s.has(at, "was") || s.has(at, "were");
    }

    /** Whose something is said to be by {@code word}: {@code team} of {@code team's}; empty when it says nothing of the kind. */
    static String owner(String word) {
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : "";
    }

    /** Whether {@code nobody} stands at {@code at}, in one word or two. */
    static boolean isNobody(Sentence s, int at) {
        return s.has(at, "nobody") || s.has(at, "no-one") || s.has(at, "no", "one");
    }

    /** Whether the word at {@code at} names a person by its role; a member of something else than a team may be a machine. */
    static boolean isRole(Sentence s, int at) {
        String word = s.word(at);
        if (word.equals("on-call") || word.equals("oncall")) {
            String next = s.word(at + 1);
            return s.has(at - 1, "the") && (GOES_ON.contains(next) || isPast(next) || isAdverb(next));
        }
        if (word.equals("manager") || word.equals("lead") || word.equals("commander")) {
            return LED.contains(s.word(at - 1));
        }
        boolean member = word.equals("member") || word.equals("members");
        return member
                ? s.has(at - 1, "team") || s.has(at - 1, "staff") || s.has(at - 1, "crew") || s.has(at - 1, "community")
                : isRole(word);
    }

    /** Whether a person is named at {@code at}: {@code @ada} (and no {@code @somebot}), a given name, or what follows one. */
    static boolean isNamed(Sentence s, int at) {
        String written = s.written(at);
        if (written.startsWith("@")) {
            return written.length() > 2 && !written.endsWith("bot");
        }
        return GIVEN_NAMES.contains(written)
                || (GIVEN_NAMES.contains(s.written(at - 1))
                        && !written.isEmpty()
                        && Character.isUpperCase(written.charAt(0)));
    }

    /** Whether the word is a given name that is nothing else. */
    static boolean isGivenName(String written) {
        return GIVEN_NAMES.contains(written);
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

    /** Whether the word goes on after a verb or an adjective, and is not the noun that it stands before. */
    static boolean follows(String word) {
        return AFTER_VERB.contains(word);
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
                || (IRREGULAR_OR_NOUN.contains(word)
                        && (AFTER_VERB.contains(next) || next.endsWith("ly"))
                        && !next.equals("*"));
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
