package dev.casebook.cli;

import dev.casebook.build.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Tells how far a build is: on one line that changes where a person watches, a line for each long stage where nobody does. */
final class BuildProgress implements Progress {
    /** Who reads what is told; the launcher knows it. */
    enum Reader {
        /** Somebody at a terminal. */
        terminal,
        /** A log. */
        log,
        /** Nobody. */
        nobody;

        static Reader present() {
            String told = System.getProperty("casebook.progress", "");
            return told.equals("terminal") ? terminal : told.equals("log") ? log : nobody;
        }
    }

    private static final long REDRAWN_NANOS = 100_000_000;
    private static final Duration LONG = Duration.ofSeconds(2);

    private final PrintWriter out;
    private final Reader reader;
    private final List<Took> took = new ArrayList<>();
    private final AtomicInteger steps = new AtomicInteger();
    private @Nullable Stage stage;
    private int all;
    private long began;
    private Duration busy = Duration.ZERO;
    private volatile long drawn;

    BuildProgress(PrintWriter out, Reader reader) {
        this.out = out;
        this.reader = reader;
    }

    /** How long a stage took. */
    private record Took(Stage stage, Duration wall, Duration processor) {}

    @Override
    public synchronized void begin(Stage next, int count) {
        end();
        stage = next;
        all = count;
        steps.set(0);
        began = System.nanoTime();
        busy = processor();
        draw(0);
    }

    @Override
    public void step() {
        int done = steps.incrementAndGet();
        if (reader == Reader.terminal && System.nanoTime() - drawn > REDRAWN_NANOS) {
            draw(done);
        }
    }

    /** The last stage has ended. */
    synchronized void end() {
        Stage ended = stage;
        if (ended == null) {
            return;
        }
        Duration wall = Duration.ofNanos(System.nanoTime() - began);
        took.add(new Took(ended, wall, processor().minus(busy)));
        if (reader == Reader.terminal) {
            out.print("\r\u001b[K");
            out.flush();
        } else if (reader == Reader.log && wall.compareTo(LONG) >= 0) {
            out.println(ended.label() + (all > 0 ? " (" + counted(all) + ")" : "") + ": " + seconds(wall) + " s");
        }
        stage = null;
    }

    private synchronized void draw(int done) {
        Stage present = stage;
        if (reader != Reader.terminal || present == null) {
            return;
        }
        drawn = System.nanoTime();
        StringBuilder line = new StringBuilder("\r\u001b[K").append(present.label());
        if (all > 0) {
            line.append(": ").append(counted(done)).append(" of ").append(counted(all));
            double passed = (drawn - began) / 1e9;
            if (done > 0 && passed > 1) {
                line.append(String.format(Locale.ROOT, ", %.0f a second", done / passed))
                        .append(", ")
                        .append((long) Math.ceil(passed / done * (all - done)))
                        .append(" s left");
            }
        } else {
            line.append("\u2026");
        }
        out.print(line);
        out.flush();
    }

    /** What each stage took: wall clock and processor time of the whole process, in seconds. */
    void table(PrintWriter to) {
        to.println(String.format(Locale.ROOT, "%-20s %8s %8s", "stage", "wall s", "CPU s"));
        Duration wall = Duration.ZERO;
        Duration processor = Duration.ZERO;
        for (Took one : took) {
            to.println(String.format(
                    Locale.ROOT, "%-20s %8s %8s", one.stage().label(), seconds(one.wall()), seconds(one.processor())));
            wall = wall.plus(one.wall());
            processor = processor.plus(one.processor());
        }
        to.println(String.format(Locale.ROOT, "%-20s %8s %8s", "all", seconds(wall), seconds(processor)));
        to.println(String.format(Locale.ROOT, "%-20s %8s %8s", "with the start", "", seconds(processor())));
        to.flush();
    }

    private static Duration processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f", time.toMillis() / 1000.0);
    }

    private static String counted(int count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }
}
