package dev.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pattern costs grows with the text, not with its square: counted in the characters that it looks at. */
class PatternCostTest {
    @ParameterizedTest
    @CsvSource({
        "catalog.Field, REMARK, true",
        "catalog.FieldReader, REMARK, true",
        "insight.Remedies, MARK, true",
        "link.LinkResolver, SIZE, true",
        "parse.ActionNames, REMARK, true",
        "parse.BodyDues, DUE, true",
        "review.Actions, PERSON, false",
    })
    void growsWithTheText(String owner, String name, boolean anywhere) throws ReflectiveOperationException {
        Field field = Class.forName("dev.casebook." + owner).getDeclaredField(name);
        field.setAccessible(true);
        Pattern pattern = (Pattern) field.get(null);
        for (String part : new String[] {" ", "\t", "-", "(", "@", "1", "a@b."}) {
            long once = cost(pattern, anywhere, "due" + part.repeat(1_000) + "x!");
            long twice = cost(pattern, anywhere, "due" + part.repeat(2_000) + "x!");
            assertThat(twice).as("`%s`: %d, then %d", part, once, twice).isLessThan(3 * once);
        }
    }

    private static long cost(Pattern pattern, boolean anywhere, String text) {
        Counted counted = new Counted(text);
        Matcher matcher = pattern.matcher(counted);
        boolean more = !matcher.matches() && anywhere;
        matcher.reset();
        while (more) {
            more = matcher.find();
        }
        return counted.count;
    }

    private static final class Counted implements CharSequence {
        private final String text;
        private long count;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            count++;
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
