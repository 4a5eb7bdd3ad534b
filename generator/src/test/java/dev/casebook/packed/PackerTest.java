package dev.casebook.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.source.SourceFile;
import dev.casebook.source.SourcePath;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackerTest {
    private final SourceFile file = new SourceFile(new SourcePath("a.md"), "0123456789");

    @Test
    void readsWhatItWrote() {
        Packer packer = new Packer(file)
                .number(0)
                .number(127)
                .number(128)
                .number(Integer.MAX_VALUE)
                .flag(true)
                .flag(false)
                .span(file.span(2, 7))
                .day(LocalDate.of(2026, 11, 30))
                .day(LocalDate.MIN)
                .day(LocalDate.MAX)
                .day(null)
                .time(LocalTime.of(9, 14, 30))
                .time(null)
                .list(List.of("a", "b"), Packer::text)
                .optional(Optional.of("c"), Packer::text)
                .optional(Optional.<String>empty(), Packer::text);
        Unpacker unpacker = new Unpacker(file, packer.bytes());

        assertThat(unpacker.number()).isZero();
        assertThat(unpacker.number()).isEqualTo(127);
        assertThat(unpacker.number()).isEqualTo(128);
        assertThat(unpacker.number()).isEqualTo(Integer.MAX_VALUE);
        assertThat(unpacker.flag()).isTrue();
        assertThat(unpacker.flag()).isFalse();
        assertThat(unpacker.span()).isEqualTo(file.span(2, 7));
        assertThat(unpacker.day()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(unpacker.day()).isEqualTo(LocalDate.MIN);
        assertThat(unpacker.day()).isEqualTo(LocalDate.MAX);
        assertThat(unpacker.day()).isNull();
        assertThat(unpacker.time()).isEqualTo(LocalTime.of(9, 14, 30));
        assertThat(unpacker.time()).isNull();
        assertThat(unpacker.list(Unpacker::text)).containsExactly("a", "b");
        assertThat(unpacker.optional(Unpacker::text)).hasValue("c");
        assertThat(unpacker.optional(Unpacker::text)).isEmpty();
    }

    @Test
    void readsTextsOfAnyCharactersAndTheSameTextOnce() {
        List<String> texts =
                List.of("", "plain", "na\u00efve", "\u2713 done", "\ud83d\ude00", "\ud800 alone", "\0", "\uffff");
        Packer packer = new Packer(file);
        texts.forEach(packer::text);
        int once = packer.bytes().length;
        texts.forEach(packer::text);

        Unpacker unpacker = new Unpacker(file, packer.bytes());
        texts.forEach(text -> assertThat(unpacker.text()).isEqualTo(text));
        texts.forEach(text -> assertThat(unpacker.text()).isEqualTo(text));
        assertThat(packer.bytes()).hasSize(once + texts.size());
    }

    @Test
    void refusesAPlaceInAnotherFile() {
        SourceFile other = new SourceFile(new SourcePath("b.md"), "0123456789");
        Packer packer = new Packer(file);

        assertThatThrownBy(() -> packer.span(other.span(0, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void endsAtWhateverBytes() {
        long seed = Long.getLong("tests.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            Unpacker unpacker = new Unpacker(file, bytes);
            try {
                unpacker.list(Unpacker::text);
                unpacker.list(Unpacker::span);
                unpacker.day();
                unpacker.time();
            } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
                assertThat(damaged).as("-Dtests.seed=" + seed).isNotNull();
            }
        }
    }
}
