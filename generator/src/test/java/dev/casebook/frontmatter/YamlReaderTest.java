package dev.casebook.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.Checked;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Fix;
import dev.casebook.diagnostic.Rule;
import dev.casebook.parse.Pictures;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    @Test
    void readsTextListsAndMappings() {
        Checked<Value.Mapping> read = read(
                "title: Checkout down\nn: 3\nempty:\nq: 'it''s'\ntags: [a, b]\nimpact:\n  users: 5\n  list:\n  - x\n");
        assertThat(read.diagnostics()).isEmpty();
        assertThat(shown(read.value()))
                .isEqualTo("{title=Checkout down, n=3, empty=, q=\"it's\", tags=[a, b], impact={users=5, list=[x]}}");
    }

    @Test
    void placesKeysAndValuesBehindAstralCharactersAndCarriageReturns() {
        Value.Entry entry = read("a: 😀😀\r\n# 😀\r\nkey: 'va😀lue'  # note\r\n")
                .value()
                .entries()
                .get(1);
        assertThat(Pictures.of(entry.keySpan())).isEqualTo("key: 'va😀lue'  # note\n^^^");
        assertThat(Pictures.of(entry.value().span())).isEqualTo("key: 'va😀lue'  # note\n     ^^^^^^^^");
        assertThat(entry.value().span().text()).isEqualTo("'va😀lue'");
    }

    @Test
    void placesBlocksWithoutTheBlankBehindThem() {
        Value.Mapping mapping =
                read("a: |\n  one\n  two\n\nb:\n  - x\n  - y\n\nc: 1\n").value();
        assertThat(mapping.entries().get(0).value().span().text()).isEqualTo("|\n  one\n  two");
        assertThat(mapping.entries().get(1).value().span().text()).isEqualTo("- x\n  - y");
    }

    @Test
    void saysWhichNumbersYamlTakesForComments() {
        assertThat(cut("title: The fix of #12 broke all\n")).containsExactly("the value ends before `#12`");
        assertThat(cut("ticket: #123\n")).containsExactly("there is no value before `#123`");
        assertThat(cut("tickets:\n- #7 (the first)\n")).containsExactly("there is no value before `#7`");
        assertThat(cut("ticket: # 123\nq: '#123'\nrelated: #123\n- a\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "services: {}\n  checkout:\n    name: Checkout\n",
                "services: [ ]\n  - checkout: {name: Checkout}\n"
            })
    void takesWhatStandsBelowEmptyBrackets(String yaml) {
        Checked<Value.Mapping> read = read(yaml);
        assertThat(shown(read.value())).contains("checkout={name=Checkout}");
        assertThat(read.diagnostics().list())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("something stands below"));
    }

    private static List<String> cut(String yaml) {
        return read(yaml).diagnostics().list().stream()
                .map(finding -> finding.message().replaceFirst(":.*", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "title: Incident: API down~Incident: API down",
                "title: [Resolved] API down~[Resolved] API down",
                "title: {{ page.title }}~{{ page.title }}",
                "title: @here all is down~@here all is down",
                "title: `nginx` is down~`nginx` is down",
                "title: %50 of requests~%50 of requests",
                "title: *important* outage~*important* outage",
                "title: | DNS | outage~| DNS | outage",
                "title: > 50% of requests failed~> 50% of requests failed",
                "title: \"so\" they said~\"so\" they said",
                "title: \"a \\: b\"~a : b",
                "title: \"C:\\dir\"~C:\\dir",
                "title: \"the \"big\" one\"~the \"big\" one",
                "title: 'it's down'~it's down",
                "title: \"never closed~never closed",
                "title: API\\: down: again~API: down: again",
                "title: a: b # note~a: b",
                "title:API down~API down",
                "\ttitle: tab~tab",
                "title:\ttab~tab",
                "title:\t\"tab\"~tab",
                "title: <%= a: b %>~<%= a: b %>",
            })
    void mendsWhatHardlyAnybodyCouldHaveMeantOtherwise(String line, String meant) {
        Checked<Value.Mapping> read = read("date: 2024-01-02\n" + line + "\nseverity: SEV-1\n");
        assertThat(rules(read)).containsExactly(Rule.FRONT_MATTER__YAML_MENDED);
        assertThat(text(read.value(), "title")).isEqualTo(meant);
        assertThat(text(read.value(), "severity")).isEqualTo("SEV-1");
        Diagnostic finding = read.diagnostics().list().getFirst();
        assertThat(finding.span().line()).isEqualTo(2);
        Fix fix = finding.fixes().getFirst();
        assertThat(fix.safety()).isEqualTo(Fix.Safety.SAFE);
        assertThat(read(applied(finding)).diagnostics()).isEmpty();
    }

    @Test
    void mendsSeveralLinesAndStillPointsIntoTheFileAsWritten() {
        Checked<Value.Mapping> read = read("a: x: y\nb: [z] w\nlist:\n  - one: two: three\nc: fine\n");
        assertThat(rules(read)).containsOnly(Rule.FRONT_MATTER__YAML_MENDED).hasSize(3);
        Value.Mapping mapping = read.value();
        assertThat(Pictures.of(mapping.entries().get(0).value().span())).isEqualTo("a: x: y\n   ^^^^");
        assertThat(Pictures.of(mapping.entries().get(1).value().span())).isEqualTo("b: [z] w\n   ^^^^^");
        assertThat(Pictures.of(mapping.entries().get(3).value().span())).isEqualTo("c: fine\n   ^^^^");
    }

    @Test
    void mendsListsThatAreWrittenAsInMarkdown() {
        Checked<Value.Mapping> read = read("services:\n\n* \"Checkout\"\n* Search\nc: fine\n");
        assertThat(rules(read)).containsOnly(Rule.FRONT_MATTER__YAML_MENDED).hasSize(2);
        assertThat(read.value().entries().getFirst().value())
                .isInstanceOfSatisfying(
                        Value.Sequence.class, list -> assertThat(list.items()).hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [x, y z\nend: 1\n", "a: [x, y z # two\nend: 1\n"})
    void closesAListThatEndsWithItsLine(String yaml) {
        Checked<Value.Mapping> read = read(yaml);
        assertThat(shown(read.value())).isEqualTo("{a=[x, y z], end=1}");
        assertThat(read.diagnostics().list())
                .singleElement()
                .satisfies(finding -> assertThat(finding.help()).isEqualTo("close it with `]`"))
                .satisfies(finding ->
                        assertThat(read(applied(finding)).diagnostics()).isEmpty());
    }

    @Test
    void mendsAValueBehindAKeyOfSeveralWords() {
        Checked<Value.Mapping> read = read("Root cause: disk: full\nend: 1\n");
        assertThat(text(read.value(), "Root cause")).isEqualTo("disk: full");
        assertThat(rules(read)).containsExactly(Rule.FRONT_MATTER__YAML_MENDED);
        assertThat(shown(read("actions:\n  - Ask the team: why: now\n").value()))
                .contains("Ask the team: why: now");
    }

    @Test
    void mendsTabsBelowAKey() {
        Checked<Value.Mapping> read = read("impact:\n\tusers: 5\n\tcost: 3\nend: x\n");
        assertThat(shown(read.value())).isEqualTo("{impact={users=5, cost=3}, end=x}");
        assertThat(rules(read)).containsOnly(Rule.FRONT_MATTER__YAML_MENDED).hasSize(2);
    }

    @Test
    void pointsAtWhatItCannotMend() {
        Checked<Value.Mapping> read = read("title: fine\n - odd\n  worse: [\nend: 1\n");
        assertThat(rules(read)).containsExactly(Rule.FRONT_MATTER__YAML_ERROR);
        assertThat(read.value().entries()).isEmpty();
        Diagnostic finding = read.diagnostics().list().getFirst();
        assertThat(finding.message()).startsWith("this is not valid YAML: ").doesNotContain("\n");
        assertThat(finding.span().line()).isBetween(1, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: 1\nb: {c: d,\n  e: f\ng: h\n", "a: 1\nb: \"x\n\tc: d\n", "a: 1\nb: [c,\n  d: e\ng:\n"})
    void pointsAtWhatNothingClosesTooWhereverTheFaultIsSeen(String yaml) {
        Checked<Value.Mapping> read = read(yaml);
        assertThat(rules(read)).containsExactly(Rule.FRONT_MATTER__YAML_ERROR);
        assertThat(read.diagnostics().list().getFirst().related())
                .singleElement()
                .satisfies(label -> assertThat(label.span().line()).isEqualTo(2))
                .satisfies(label -> assertThat(label.span().column()).isEqualTo(4));
    }

    @Test
    void tellsOfKeysThatStandTwiceAndKeepsTheLast() {
        Checked<Value.Mapping> read = read("a: 1\nb: 2\na: 3\n");
        assertThat(text(read.value(), "a")).isEqualTo("3");
        Diagnostic finding = read.diagnostics().list().getFirst();
        assertThat(finding.rule()).isEqualTo(Rule.FRONT_MATTER__DUPLICATE_KEY);
        assertThat(finding.span().line()).isEqualTo(3);
        assertThat(finding.related().getFirst().span().line()).isEqualTo(1);
    }

    @Test
    void laysOutAliasesAndMergeKeys() {
        assertThat(shown(read("base: &b {x: 1, y: 2}\nown:\n  <<: *b\n  y: 3\nsame: *b\n")
                        .value()))
                .isEqualTo("{base={x=1, y=2}, own={y=3, x=1}, same={x=1, y=2}}");
    }

    @Test
    void refusesAliasesThatUnfoldWithoutEnd() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            String before = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " [" + (before + ", ").repeat(7) + before + "]\n");
        }
        assertThat(rules(read(bomb.toString()))).containsExactly(Rule.FRONT_MATTER__YAML_ERROR);
    }

    @Test
    void stopsWhereThereIsMoreThanIsTaken() {
        String most = "k: {" + "a: b, ".repeat(19_990) + "}\n";
        assertThat(rules(read(most))).doesNotContain(Rule.FRONT_MATTER__YAML_ERROR);
        // What stands behind too much is not looked at.
        assertThat(read("k: [" + "a, ".repeat(60_000) + "\n  b: ]]] }")
                        .diagnostics()
                        .list())
                .extracting(Diagnostic::message)
                .containsExactly("this is not valid YAML: it holds too many values");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a\n- b\n", "just text\n", "'quoted'"})
    void tellsOfSomethingElseThanKeysAndValues(String yaml) {
        assertThat(rules(read(yaml))).containsExactly(Rule.FRONT_MATTER__NOT_A_MAPPING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment\n", "~"})
    void readsNothingFromNothing(String yaml) {
        Checked<Value.Mapping> read = read(yaml);
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.value().entries()).isEmpty();
    }

    private static Checked<Value.Mapping> read(String yaml) {
        return YamlReader.read(Pictures.file("a.yaml", yaml));
    }

    private static String applied(Diagnostic finding) {
        String text = finding.span().file().text();
        Fix.Edit edit = finding.fixes().getFirst().edits().getFirst();
        return text.substring(0, edit.span().start())
                + edit.text()
                + text.substring(edit.span().end());
    }

    private static List<Rule> rules(Checked<Value.Mapping> read) {
        return read.diagnostics().list().stream().map(Diagnostic::rule).toList();
    }

    private static String text(Value.Mapping mapping, String key) {
        return mapping.entries().stream()
                .filter(e -> e.key().equals(key))
                .map(e -> ((Value.Scalar) e.value()).text())
                .collect(Collectors.joining());
    }

    static String shown(Value value) {
        return switch (value) {
            case Value.Scalar s -> s.plain() ? s.text() : String.format(Locale.ROOT, "\"%s\"", s.text());
            case Value.Sequence s ->
                s.items().stream().map(YamlReaderTest::shown).toList().toString();
            case Value.Mapping m ->
                m.entries().stream()
                        .map(e -> e.key() + "=" + shown(e.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }
}
