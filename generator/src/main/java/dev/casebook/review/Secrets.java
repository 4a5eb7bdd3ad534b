package dev.casebook.review;

import dev.casebook.catalog.Postmortem;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Rule;
import dev.casebook.settings.Policy;
import dev.casebook.source.SourceFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Nothing that must not be published stands in a postmortem. Every form is checked for what tells it from its look-alikes. */
final class Secrets implements Check {
    /**
     * A form of secret.
     *
     * @param rule its rule
     * @param what its name
     * @param sign what a text holds that may hold it: looked for first, since that is cheap
     * @param pattern its form; the group {@code s} is what is secret
     * @param real what tells it from its look-alikes
     */
    private record Form(Rule rule, String what, String sign, Pattern pattern, Predicate<String> real) {}

    private static final String NAMED = "a secret";
    private static final String REMEDY_KEY = "revoke it now, wherever it stands, and write what it opened instead";
    private static final String REMEDY_DATA = "name the role or the kind of data instead";
    private static final List<Form> FORMS = List.of(
            key(
                    "an AWS access key",
                    "AKIA",
                    "\\b(?<s>AKIA[A-Z2-7]{16})\\b",
                    s -> !s.contains("EXAMPLE") && entropy(s) > 3),
            key(
                    "an AWS access key",
                    "ASIA",
                    "\\b(?<s>ASIA[A-Z2-7]{16})\\b",
                    s -> !s.contains("EXAMPLE") && entropy(s) > 3),
            key("a GitHub token", "gh", "\\b(?<s>gh[pousr]_[A-Za-z0-9]{36,255})\\b", s -> entropy(s) > 3.5),
            key("a GitHub token", "github_pat_", "\\b(?<s>github_pat_[A-Za-z0-9_]{50,255})\\b", s -> entropy(s) > 3.5),
            key("a GitLab token", "glpat-", "\\b(?<s>glpat-[A-Za-z0-9_-]{20,60})\\b", s -> entropy(s) > 3.3),
            key(
                    "a Slack token",
                    "xox",
                    "\\b(?<s>xox[abposr]-[A-Za-z0-9-]{20,250})",
                    s -> entropy(s) > 3.3 && hasDigits(s)),
            key("a Google API key", "AIza", "\\b(?<s>AIza[A-Za-z0-9_-]{35})(?![A-Za-z0-9_-])", s -> entropy(s) > 3.8),
            key("a Stripe key", "k_live_", "\\b(?<s>[sr]k_live_[A-Za-z0-9]{20,200})\\b", s -> entropy(s) > 3.3),
            key("an npm token", "npm_", "\\b(?<s>npm_[A-Za-z0-9]{36})\\b", s -> entropy(s) > 3.5),
            key(
                    "a signed web token",
                    "eyJ",
                    "\\b(?<s>eyJ[A-Za-z0-9_-]{15,2000}\\.eyJ[A-Za-z0-9_-]{15,4000}\\.[A-Za-z0-9_-]{20,2000})",
                    s -> entropy(s) > 4),
            key(
                    "a password in an address",
                    "://",
                    "\\b[a-z][a-z0-9+.-]{1,20}://[A-Za-z0-9._~%-]{1,60}:(?<s>[^\\s:@/<>{}$*\\[\\]]{6,100})@[A-Za-z0-9.-]{3,}",
                    s -> !isPlaceholder(s)),
            key(
                    NAMED,
                    "",
                    "[:=]\\s{0,3}[\"']?(?<s>[A-Za-z0-9+/_=-]{12,200})(?![A-Za-z0-9+/_=-])",
                    s -> entropy(s) > (s.length() < 20 ? 3.2 : 3.7)
                            && hasDigits(s)
                            && mixesCase(s)
                            && !isPlaceholder(s)),
            new Form(
                    Rule.SECRET__PRIVATE_KEY,
                    "a private key",
                    "-----BEGIN",
                    Pattern.compile(
                            "-----BEGIN (?:[A-Z]{2,10} )?PRIVATE KEY(?: BLOCK)?-----(?:\\s|\\\\[nr]){1,20}(?<s>[A-Za-z0-9+/=]{40,100}(?:(?:\\s|\\\\[nr]){1,20}[A-Za-z0-9+/=]{16,100})*+)"),
                    s -> entropy(s) > 4),
            new Form(
                    Rule.SECRET__PERSONAL_DATA,
                    "an e-mail address",
                    "@",
                    Pattern.compile(
                            "(?<![\\w.+:/@-])(?<s>[A-Za-z0-9][A-Za-z0-9._%+-]{0,60}+@[A-Za-z0-9-]{2,60}(?:\\.[A-Za-z0-9-]{2,60}){0,3}\\.[A-Za-z]{2,10})(?![\\w@:/.-]*[@:/])"),
                    Secrets::isPersonal),
            new Form(
                    Rule.SECRET__PERSONAL_DATA,
                    "a phone number",
                    "+",
                    Pattern.compile(
                            "(?<![\\w+.:-])(?<s>\\+(?:1[ -]?\\(?[2-9]\\d{2}\\)?[ -]\\d{3}[ -]\\d{4}|[2-9]\\d{0,2}(?:[ -]\\(?\\d{2,4}\\)?){3,5}))(?![\\w.:-])"),
                    Secrets::isPhone),
            new Form(
                    Rule.SECRET__PERSONAL_DATA,
                    "a card number",
                    "",
                    Pattern.compile(
                            "(?<s>[2-6](?<![\\w.:/-].)\\d{3}([ -]?)\\d{4}\\2\\d{4}\\2\\d{4}|3[47](?<![\\w.:/-]..)\\d{2}([ -]?)\\d{6}\\3\\d{5})(?![\\w.:/-])"),
                    Secrets::isCard));
    private static final int[] NO_FORMS = {};
    /** By the character that they or their sign begin with, the forms. */
    private static final int[][] OPENED =
            IntStream.range(0, 128).mapToObj(Secrets::openedBy).toArray(int[][]::new);

    private static final Pattern ISSUED =
            Pattern.compile("(?:4\\d{3}|5[1-5]\\d\\d|2[2-7]\\d\\d|6011|65\\d\\d)\\d{12}|3[47]\\d{13}");
    /** What stands before a value that is secret whatever its form. */
    private static final Pattern KEYWORD = Pattern.compile(
            "(?i)\\b(?:api[_-]?key|secret[_-]?key|access[_-]?token|auth[_-]?token|client[_-]?secret|password|passwd)[\"']?\\s{0,3}$");

    private static final int LONGEST_BEFORE = 64;
    /** A form without a sign has more characters than this. */
    private static final int LEAST = 12;
    /** A named secret begins at most so far after its sign: three blanks and a quote may stand between. */
    private static final int LATEST = 5;

    private static final Set<String> ROLES = Set.of(
            "security",
            "support",
            "info",
            "help",
            "helpdesk",
            "admin",
            "admins",
            "abuse",
            "contact",
            "team",
            "noreply",
            "no-reply",
            "ops",
            "sre",
            "hello",
            "press",
            "hostmaster",
            "postmaster",
            "webmaster",
            "root",
            "git",
            "user",
            "username",
            "users",
            "me",
            "you",
            "someone",
            "name",
            "first.last",
            "firstname.lastname",
            "email",
            "mail",
            "test",
            "example",
            "foo",
            "bar",
            "alice",
            "bob",
            "jane",
            "john",
            "postgres",
            "ubuntu",
            "ec2-user",
            "oncall",
            "on-call",
            "alerts",
            "incidents",
            "service",
            "status",
            "privacy",
            "legal",
            "sales",
            "dev",
            "devops",
            "infra",
            "platform",
            "notifications",
            "do-not-reply",
            "donotreply",
            "mailer-daemon",
            "billing",
            "office",
            "community");

    private final Policy policy;

    Secrets(Policy policy) {
        this.policy = policy;
    }

    private static Form key(String what, String sign, String pattern, Predicate<String> real) {
        return new Form(Rule.SECRET__CREDENTIAL, what, sign, Pattern.compile(pattern), real);
    }

    @Override
    public void check(Postmortem postmortem, Consumer<Diagnostic> findings) {
        SourceFile file = postmortem.document().file();
        find(file, findings);
        policy.privateNames().forEach(name -> privateName(name, file, findings));
    }

    /** One look at each character in place of one search a form: few begin a form or its sign. */
    private static void find(SourceFile file, Consumer<Diagnostic> findings) {
        String text = file.text();
        Set<Form> signed = new LinkedHashSet<>();
        int[] ends = new int[FORMS.size()];
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            for (int form : c < OPENED.length ? OPENED[c] : NO_FORMS) {
                String sign = FORMS.get(form).sign();
                if (!sign.isEmpty() && text.startsWith(sign, at)) {
                    signed.add(FORMS.get(form));
                } else if (sign.isEmpty() && at >= ends[form]) {
                    ends[form] = findAt(at, FORMS.get(form), file, findings);
                }
            }
        }
        signed.forEach(form -> find(form, file, findings));
    }

    /** Tries a form without a sign at {@code at}; answers where to look for the next. */
    private static int findAt(int at, Form form, SourceFile file, Consumer<Diagnostic> findings) {
        String text = file.text();
        if (at + LEAST >= text.length() || !(form.what().equals(NAMED) ? mayBeNamed(at, text) : mayBeCard(at, text))) {
            return at;
        }
        Matcher matcher = form.pattern().matcher(text).useTransparentBounds(true);
        if (!matcher.region(at, text.length()).lookingAt()) {
            return at;
        }
        return report(form, matcher, file, findings) ? matcher.end() : at;
    }

    /** Whether characters can be a secret's that are its own whatever blanks and quotes stand before it: most text has a blank there. */
    private static boolean mayBeNamed(int at, String text) {
        for (int i = at + LATEST; i <= at + LEAST; i++) {
            char c = text.charAt(i);
            if (c >= 128 || !(Character.isLetterOrDigit(c) || "+/_=-".indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }

    /** Whether digits stand where every card number has some, separated or not: a day has none in one of the places. */
    private static boolean mayBeCard(int at, String text) {
        return isDigit(text.charAt(at + 3)) && isDigit(text.charAt(at + 7));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Which forms begin with {@code c}, or have a sign that does. */
    private static int[] openedBy(int c) {
        return IntStream.range(0, FORMS.size())
                .filter(form -> switch (FORMS.get(form).sign()) {
                    case "" -> (FORMS.get(form).what().equals(NAMED) ? ":=" : "23456").indexOf(c) >= 0;
                    case String sign -> sign.charAt(0) == c;
                })
                .toArray();
    }

    /** Tries the form only around its sign, which is rare. */
    private static void find(Form form, SourceFile file, Consumer<Diagnostic> findings) {
        String text = file.text();
        Matcher matcher = form.pattern().matcher(text).useTransparentBounds(true);
        for (int at = text.indexOf(form.sign()); at >= 0; at = text.indexOf(form.sign(), at + 1)) {
            int from = at;
            while (from > 0 && at - from < LONGEST_BEFORE && isBefore(text.charAt(from - 1))) {
                from--;
            }
            if (matcher.region(from, text.length()).lookingAt()
                    || (from < at && matcher.region(at, text.length()).lookingAt())) {
                report(form, matcher, file, findings);
            }
        }
    }

    private static boolean isBefore(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || "._%+-".indexOf(c) >= 0);
    }

    /** Reports what was matched, if it is a secret; answers whether it is. */
    private static boolean report(Form form, Matcher matcher, SourceFile file, Consumer<Diagnostic> findings) {
        String secret = matcher.group("s");
        boolean named = !form.what().equals(NAMED)
                || KEYWORD.matcher(
                                file.text().substring(Math.max(0, matcher.start() - LONGEST_BEFORE), matcher.start()))
                        .find();
        if (!named || !form.real().test(secret)) {
            return false;
        }
        boolean key = form.rule() == Rule.SECRET__PRIVATE_KEY;
        int start = key ? matcher.start() : matcher.start("s");
        int end = start
                + file.text().substring(start, matcher.end("s")).stripTrailing().length();
        findings.accept(Diagnostic.of(
                form.rule(),
                file.span(start, end),
                "this is " + form.what(),
                form.rule() == Rule.SECRET__PERSONAL_DATA ? REMEDY_DATA : REMEDY_KEY));
        return true;
    }

    private static void privateName(String name, SourceFile file, Consumer<Diagnostic> findings) {
        Matcher matcher = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
                .matcher(file.text());
        while (matcher.find()) {
            findings.accept(Diagnostic.of(
                    Rule.SECRET__PRIVATE_NAME,
                    file.span(matcher.start(), matcher.end()),
                    "this name is to stay private",
                    "say what kind of customer it is instead"));
        }
    }

    private static boolean isPlaceholder(String s) {
        String low = s.toLowerCase(Locale.ROOT);
        return low.contains("example")
                || low.contains("xxx")
                || low.contains("***")
                || low.contains("redacted")
                || low.contains("password")
                || low.contains("secret")
                || low.contains("your")
                || low.contains("changeme")
                || low.contains("placeholder")
                || low.contains("...")
                || low.contains("token");
    }

    private static boolean isPersonal(String address) {
        String low = address.toLowerCase(Locale.ROOT);
        String local = low.substring(0, low.indexOf('@'));
        String domain = low.substring(low.indexOf('@') + 1);
        boolean reserved = domain.startsWith("example.")
                || domain.contains(".example")
                || domain.endsWith("example.com")
                || domain.endsWith(".test")
                || domain.endsWith(".local")
                || domain.endsWith(".internal")
                || domain.endsWith(".svc")
                || domain.contains("gserviceaccount")
                || domain.contains("noreply")
                || domain.endsWith("domain.com")
                || domain.matches(".*\\.(?:png|svg|jpg|js|css|go|rs|py|md|yaml|yml|service|target|lock|whl|zip|tgz)");
        return !reserved
                && !ROLES.contains(local)
                && local.matches("[a-z]{2,}[._-][a-z]{2,}.*|[a-z]{4,}\\d{0,4}")
                && (local.contains(".") || isMailDomain(domain));
    }

    private static boolean isMailDomain(String domain) {
        return domain.matches(
                "(?:gmail|googlemail|outlook|hotmail|yahoo|icloud|proton|protonmail|gmx|web|aol|live|me)\\..*");
    }

    private static boolean isPhone(String number) {
        long digits = number.chars().filter(Character::isDigit).count();
        return digits >= 10 && digits <= 15 && !number.contains("555");
    }

    /** Luhn's check, but for the numbers that payment companies give out for tests. */
    private static boolean isCard(String number) {
        String digits = number.replaceAll("\\D", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        boolean test = digits.startsWith("4242")
                || digits.startsWith("411111")
                || digits.startsWith("55555555")
                || digits.chars().distinct().count() < 4;
        return sum % 10 == 0 && !test && ISSUED.matcher(digits).matches();
    }

    private static boolean hasDigits(String s) {
        return s.chars().anyMatch(Character::isDigit);
    }

    private static boolean mixesCase(String s) {
        return s.chars().anyMatch(Character::isUpperCase) && s.chars().anyMatch(Character::isLowerCase);
    }

    /** Shannon's entropy of the text's characters, in bits. */
    private static double entropy(String s) {
        int[] counts = new int[128];
        s.chars().filter(c -> c < 128).forEach(c -> counts[c]++);
        double bits = 0;
        for (int count : counts) {
            double share = count / (double) s.length();
            bits -= count == 0 ? 0 : share * Math.log(share) / Math.log(2);
        }
        return bits;
    }
}
