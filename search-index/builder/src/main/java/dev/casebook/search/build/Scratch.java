package dev.casebook.search.build;

import java.util.function.Supplier;

/** Where bytes are put aside until they are read again. Safe for use by several threads. */
@FunctionalInterface
public interface Scratch {
    /** Puts bytes aside; what is returned gives them back. */
    Supplier<byte[]> put(byte[] bytes);

    /** Puts nothing aside: bytes stay in memory. */
    static Scratch inMemory() {
        return bytes -> () -> bytes;
    }
}
