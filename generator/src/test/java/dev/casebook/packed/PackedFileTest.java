package dev.casebook.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedFileTest {
    private static final Digest ONE = Digest.of(List.of("one"));
    private static final Digest TWO = Digest.of(List.of("two"));

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("results");
    }

    @Test
    void findsWhatWasKeptBefore() {
        keep(ONE, "first");
        keep(TWO, "second");

        assertThat(found(ONE)).contains("first");
        assertThat(found(TWO)).contains("second");
        assertThat(found(Digest.of(List.of("three")))).isEmpty();
    }

    @Test
    void findsNothingOfAnotherMaker() {
        keep(ONE, "first");

        try (PackedFile other = PackedFile.open(path, "other").orElseThrow()) {
            assertThat(other.find(ONE)).isEmpty();
        }
        assertThat(found(ONE)).isEmpty();
    }

    @Test
    void findsNothingInAFileThatIsNoneOfIts() throws IOException {
        Files.writeString(path, "a letter");

        assertThat(found(ONE)).isEmpty();
        keep(ONE, "first");
        assertThat(found(ONE)).contains("first");
    }

    @Test
    void neverGivesADamagedResult() throws IOException {
        keep(ONE, "first");
        int headed = bytes().length;
        keep(TWO, "second");
        byte[] whole = bytes();
        for (int at = headed; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x10;
            Files.write(path, damaged);

            assertThat(found(TWO)).as("damaged at " + at).isEmpty();
            assertThat(found(ONE)).as("damaged at " + at).contains("first");
        }
    }

    @Test
    void writesOverAResultThatWasNotWrittenWhole() throws IOException {
        keep(ONE, "first");
        int before = bytes().length;
        keep(TWO, "second, which is long");
        Files.write(path, Arrays.copyOf(bytes(), before + 30));

        assertThat(found(TWO)).isEmpty();
        keep(TWO, "again");
        assertThat(found(ONE)).contains("first");
        assertThat(found(TWO)).contains("again");
    }

    @Test
    void servesOneAtATime() {
        try (PackedFile first = PackedFile.open(path, "test").orElseThrow()) {
            first.add(ONE, new byte[0]);
            assertThat(PackedFile.open(path, "test")).isEmpty();
        }
        assertThat(PackedFile.open(path, "test")).hasValueSatisfying(PackedFile::close);
    }

    @Test
    void isAbsentWhereThereCanBeNone() {
        assertThat(PackedFile.open(folder, "test")).isEmpty();
        assertThat(PackedFile.open(folder.resolve("nowhere/results"), "test")).isEmpty();
    }

    @Test
    void letsGoOfWhatNobodyAskedForOnceThatIsMost() throws IOException {
        String large = "x".repeat(3 << 20);
        keep(ONE, large);
        keep(TWO, "second");
        assertThat(found(TWO)).contains("second");

        assertThat(bytes()).hasSizeLessThan(100);
        assertThat(found(TWO)).contains("second");
        assertThat(found(ONE)).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(path);
        }
    }

    private void keep(Digest digest, String result) {
        try (PackedFile file = PackedFile.open(path, "test").orElseThrow()) {
            file.find(ONE);
            file.add(digest, result.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Optional<String> found(Digest digest) {
        try (PackedFile file = PackedFile.open(path, "test").orElseThrow()) {
            return file.find(digest).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private byte[] bytes() throws IOException {
        return Files.readAllBytes(path);
    }
}
