package dev.casebook.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFileTest {
    @TempDir
    private Path folder;

    @Test
    void givesBackWhatManyThreadsPutAside() throws IOException {
        try (ScratchFile scratch = scratch()) {
            List<Supplier<byte[]>> put = IntStream.range(0, 1_000)
                    .parallel()
                    .mapToObj(i -> scratch.put(bytes(i)))
                    .toList();
            for (int i = put.size() - 1; i >= 0; i--) {
                assertThat(put.get(i).get()).isEqualTo(bytes(i));
            }
        }
    }

    private ScratchFile scratch() throws IOException {
        return ScratchFile.at(folder.resolve("scratch"));
    }

    private static byte[] bytes(int number) {
        return "0123456789 ".repeat(number % 50).concat("" + number).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void givesBackTexts() throws IOException {
        List<String> texts = List.of("", "plain", "na\u00efve", "\u2713 done", "\ud83d\ude00", "\0", "\uffff");
        try (ScratchFile scratch = scratch()) {
            List<Supplier<String>> put = texts.stream().map(scratch::put).toList();

            assertThat(put).extracting(Supplier::get).isEqualTo(texts);
        }
    }

    @Test
    void givesTheSameValueWhileSomebodyHoldsIt() throws IOException {
        try (ScratchFile scratch = scratch()) {
            Supplier<List<Byte>> put = scratch.put(new byte[] {1, 2}, bytes -> List.of(bytes[0], bytes[1]));
            List<Byte> held = put.get();

            assertThat(held).containsExactly((byte) 1, (byte) 2);
            assertThat(put.get()).isSameAs(held);
        }
    }

    @Test
    void leavesNothing() throws IOException {
        try (ScratchFile scratch = scratch()) {
            scratch.put(new byte[9]);
        }

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void doesNotFollowALinkThatStandsInItsPlace() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "kept");
        Path link = Files.createSymbolicLink(folder.resolve("scratch"), other);

        assertThatThrownBy(() -> ScratchFile.at(link)).isInstanceOf(IOException.class);
        assertThat(other).hasContent("kept");
    }
}
