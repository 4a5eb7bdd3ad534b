package dev.casebook.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.Checked;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Rule;
import dev.casebook.parse.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TomlReaderTest {
    @Test
    void readsKeysTablesAndLists() {
        String toml = """
                title = "DNS \\u00fc \\"x\\""   # note
                raw = 'C:\\dir'
                date = 2023-02-08T09:15:00Z
                day = 2023-02-08
                count = 1_000
                on = true
                a.b."c d" = 1
                list = [
                  "x", # one
                  'y',
                ]
                inline = { team = "Infra", size = 3 }
                text = \"""
                one
                two\"""

                [extra]
                team = "Infra"
                [extra.deep]
                x = -1.5e3
                [[people]]
                name = "A"
                [[people]]
                name = "B"
                """;
        Checked<Value.Mapping> read = read(toml);
        assertThat(read.diagnostics()).isEmpty();
        assertThat(YamlReaderTest.shown(read.value()))
                .isEqualTo(
                        "{title=\"DNS ü \"x\"\", raw=\"C:\\dir\", date=2023-02-08T09:15:00Z, day=2023-02-08, count=1_000, on=true,"
                                + " a={b={c d=1}}, list=[\"x\", \"y\"], inline={team=\"Infra\", size=3}, text=\"one\ntwo\","
                                + " extra={team=\"Infra\", deep={x=-1.5e3}}, people=[{name=\"A\"}, {name=\"B\"}]}");
    }

    @Test
    void placesKeysAndValues() {
        Value.Entry entry = read("x = 1\nlong key = 2\n'a 😀' = \"v\"\n".replace("long key", "long-key"))
                .value()
                .entries()
                .get(2);
        assertThat(Pictures.of(entry.keySpan())).isEqualTo("'a 😀' = \"v\"\n^^^^^");
        assertThat(Pictures.of(entry.value().span())).isEqualTo("'a 😀' = \"v\"\n        ^^^");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "title = DNS outage~text has to stand in quotes~1:9",
                "title = \"open~the text is not closed~1:9",
                "title \"x\"~`=` is missing here~1:7",
                "[table~`]` is missing here~1:7",
                "a = 1 b = 2~nothing more may stand on this line~1:7",
                "a = 1\\na = 2~key `a` stands twice~2:1",
                "a = [1 2]~a comma or `]` is missing~1:8",
                "a = \"\\q\"~this escape is not known~1:7",
                "= 1~a key is missing here~1:1",
            })
    void pointsAtTheFirstFault(String toml, String what, String where) {
        Checked<Value.Mapping> read = read(toml.replace("\\n", "\n"));
        Diagnostic finding = read.diagnostics().list().getFirst();
        assertThat(finding.rule()).isEqualTo(Rule.FRONT_MATTER__TOML_ERROR);
        assertThat(finding.message()).isEqualTo("this is not valid TOML: " + what);
        assertThat(finding.span().line() + ":" + finding.span().column()).isEqualTo(where);
    }

    @Test
    void keepsWhatStandsBeforeTheFault() {
        assertThat(YamlReaderTest.shown(read("a = 1\nb = oops\nc = 3\n").value()))
                .isEqualTo("{a=1}");
    }

    private static Checked<Value.Mapping> read(String toml) {
        return TomlReader.read(Pictures.file(toml), 0, toml.length());
    }
}
