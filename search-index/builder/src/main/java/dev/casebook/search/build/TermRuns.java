package dev.casebook.search.build;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an archive and where each stands. Of a large one they take more than its texts: so many documents make a run, whose terms are
 * put aside in order, and who asks for all gets the runs merged. The last run stays in memory.
 */
final class TermRuns {
    /** Bytes that are put aside and read together. */
    private static final int BLOCK = 1 << 16;

    private final Scratch scratch;
    private final TermNumbers numbers;
    private final List<List<Supplier<byte[]>>> runs = new ArrayList<>();

    /** By number, of the terms in the present run. */
    private @Nullable TermOccurrences[] present = new TermOccurrences[1 << 10];

    private List<Map.Entry<String, TermOccurrences>> last = List.of();

    TermRuns(Scratch scratch, TermNumbers numbers) {
        this.scratch = scratch;
        this.numbers = numbers;
    }

    /** Where the term of a number stands in the documents of the present run. */
    TermOccurrences of(int number) {
        if (number >= present.length) {
            present = Arrays.copyOf(present, 2 * number);
        }
        TermOccurrences known = present[number];
        if (known == null) {
            known = new TermOccurrences();
            present[number] = known;
        }
        return known;
    }

    /** The next document begins another run. */
    void endRun() {
        List<Supplier<byte[]>> run = new ArrayList<>();
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(block);
        try {
            for (Map.Entry<String, TermOccurrences> term : takePresent()) {
                out.writeUTF(term.getKey());
                term.getValue().write(out);
                if (block.size() >= BLOCK) {
                    run.add(scratch.put(block.toByteArray()));
                    block.reset();
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        run.add(scratch.put(block.toByteArray()));
        runs.add(run);
    }

    private List<Map.Entry<String, TermOccurrences>> takePresent() {
        List<Map.Entry<String, TermOccurrences>> terms = new ArrayList<>();
        for (int number = 0; number < present.length; number++) {
            TermOccurrences occurrences = present[number];
            if (occurrences != null) {
                terms.add(Map.entry(numbers.term(number), occurrences));
                present[number] = null;
            }
        }
        terms.sort(Map.Entry.comparingByKey());
        return terms;
    }

    /** There are no more documents. */
    void end() {
        last = takePresent();
        present = new TermOccurrences[0];
    }

    /** Gives {@code taker} each term in the order of Java strings, once documents have {@linkplain #end ended}. Safe for use by several threads. */
    void each(BiConsumer<String, TermOccurrences> taker) {
        PriorityQueue<Cursor> cursors = new PriorityQueue<>();
        for (int run = 0; run < runs.size(); run++) {
            advance(run, new PutAside(runs.get(run).iterator()), cursors);
        }
        advance(runs.size(), last.iterator(), cursors);
        while (!cursors.isEmpty()) {
            Map.Entry<String, TermOccurrences> term = next(cursors);
            String name = term.getKey();
            while (!cursors.isEmpty() && cursors.element().term.getKey().equals(name)) {
                term.getValue().append(next(cursors).getValue());
            }
            taker.accept(name, term.getValue());
        }
    }

    private static Map.Entry<String, TermOccurrences> next(PriorityQueue<Cursor> cursors) {
        Cursor first = cursors.remove();
        advance(first.run, first.rest, cursors);
        return first.term;
    }

    private static void advance(
            int run, Iterator<Map.Entry<String, TermOccurrences>> rest, PriorityQueue<Cursor> cursors) {
        if (rest.hasNext()) {
            cursors.add(new Cursor(run, rest.next(), rest));
        }
    }

    /** A term of a run, and the terms after it. */
    private record Cursor(
            int run, Map.Entry<String, TermOccurrences> term, Iterator<Map.Entry<String, TermOccurrences>> rest)
            implements Comparable<Cursor> {
        @Override
        public int compareTo(Cursor other) {
            int byTerm = term.getKey().compareTo(other.term.getKey());
            return byTerm != 0 ? byTerm : Integer.compare(run, other.run);
        }
    }

    /** The terms of a run that was put aside. */
    private static final class PutAside implements Iterator<Map.Entry<String, TermOccurrences>> {
        private final Iterator<Supplier<byte[]>> blocks;
        private ByteArrayInputStream block = new ByteArrayInputStream(new byte[0]);

        PutAside(Iterator<Supplier<byte[]>> blocks) {
            this.blocks = blocks;
        }

        @Override
        public boolean hasNext() {
            while (block.available() == 0 && blocks.hasNext()) {
                block = new ByteArrayInputStream(blocks.next().get());
            }
            return block.available() > 0;
        }

        @Override
        public Map.Entry<String, TermOccurrences> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            try {
                DataInputStream in = new DataInputStream(block);
                return Map.entry(in.readUTF(), TermOccurrences.read(in));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
