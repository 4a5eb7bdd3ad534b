package dev.casebook.search.build;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;

/** Packs bytes in the gzip format (RFC 1952) with a header that says nothing of the machine. */
public final class Gzip {
    private static final byte[] HEADER = {0x1F, (byte) 0x8B, Deflater.DEFLATED, 0, 0, 0, 0, 0, 2, (byte) 0xFF};
    private static final int TRAILER = 8;

    private Gzip() {}

    /** Packs bytes as small as they get. */
    public static byte[] pack(byte[] bytes) {
        return pack(bytes, Deflater.BEST_COMPRESSION);
    }

    /** Packs bytes in half the time that the last thousandth of them would take. */
    static byte[] packQuickly(byte[] bytes) {
        return pack(bytes, Deflater.DEFAULT_COMPRESSION);
    }

    private static byte[] pack(byte[] bytes, int level) {
        Deflater deflater = new Deflater(level, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] packed = Arrays.copyOf(HEADER, HEADER.length + bytes.length + bytes.length / 1000 + 64);
            int size = HEADER.length;
            while (!deflater.finished()) {
                size += deflater.deflate(packed, size, packed.length - size);
            }
            CRC32 checksum = new CRC32();
            checksum.update(bytes);
            byte[] file = Arrays.copyOf(packed, size + TRAILER);
            for (int i = 0; i < 4; i++) {
                file[size + i] = (byte) (checksum.getValue() >>> (8 * i));
                file[size + 4 + i] = (byte) (bytes.length >>> (8 * i));
            }
            return file;
        } finally {
            deflater.end();
        }
    }

    /** Unpacks what was packed. */
    public static byte[] unpack(byte[] file) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return in.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
