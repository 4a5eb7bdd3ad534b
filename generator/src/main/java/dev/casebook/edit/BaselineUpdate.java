package dev.casebook.edit;

import dev.casebook.debt.Baseline;
import dev.casebook.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What bringing the baseline up to date came to.
 *
 * @param standing how many findings it holds now
 * @param added how many of them it did not hold before
 * @param gone how many it held before and holds no longer
 * @param refused how many errors it does not take
 */
public record BaselineUpdate(int standing, int added, int gone, long refused) {
    /** Makes {@code found}, all that is found without a baseline, the baseline of the archive in {@code folder}. */
    public static BaselineUpdate write(Path folder, Diagnostics found) throws IOException {
        Path file = folder.resolve(Baseline.FILE);
        List<String> before = Files.exists(file) ? lines(Files.readString(file, StandardCharsets.UTF_8)) : List.of();
        Baseline baseline = Baseline.of(found);
        List<String> added = lines(baseline.text());
        int standing = added.size();
        List<String> gone = new ArrayList<>(before);
        lines(baseline.text()).forEach(gone::remove);
        before.forEach(added::remove);
        if (standing == 0) {
            Files.deleteIfExists(file);
        } else {
            AtomicFile.write(file, baseline.text().getBytes(StandardCharsets.UTF_8));
        }
        return new BaselineUpdate(standing, added.size(), gone.size(), Baseline.refused(found));
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList());
    }
}
