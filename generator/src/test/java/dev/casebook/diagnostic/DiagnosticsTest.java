package dev.casebook.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.source.SourceFile;
import dev.casebook.source.SourcePath;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
    @Test
    void knowsAFindingAgainAtAnotherLineAndCountsThoseThatAreAlike() {
        SourceFile before = new SourceFile(new SourcePath("a.md"), "obviously\n");
        SourceFile after = new SourceFile(new SourcePath("a.md"), "A line more.\nobviously and obviously\n");
        Diagnostics known = Diagnostics.of(List.of(finding(before, 0)));
        Diagnostics found = Diagnostics.of(List.of(finding(after, 13), finding(after, 27)));

        assertThat(found.beyond(known).list()).containsExactly(finding(after, 27));
        assertThat(known.beyond(found).list()).isEmpty();
        assertThat(found.beyond(Diagnostics.none()).list()).hasSize(2);
    }

    private static Diagnostic finding(SourceFile file, int start) {
        return Diagnostic.of(Rule.LANGUAGE__HINDSIGHT, file.span(start, start + 9), "judges", "say what was known");
    }
}
