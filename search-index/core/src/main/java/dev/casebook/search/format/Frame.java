package dev.casebook.search.format;

import dev.casebook.search.format.CorruptIndexException.Reason;

/** What is around the content of every part: magic, checksum, version and kind. */
final class Frame {
    private static final byte[] MAGIC = {(byte) 0xCB, 'C', 'B', 'X'};
    private static final int VERSION = 4;
    private static final int CHECKED_FROM = 8;

    private Frame() {}

    static byte[] seal(Part.Kind kind, ByteWriter content) {
        ByteWriter body = new ByteWriter();
        body.writeFixed(VERSION, 2);
        body.writeByte(kind.code());
        body.writeBytes(content.toBytes());
        ByteWriter file = new ByteWriter();
        file.writeBytes(MAGIC);
        file.writeFixed(Checksum.of(body.toBytes(), 0), 4);
        file.writeBytes(body.toBytes());
        return file.toBytes();
    }

    /** Checks what is around and gives what is within. */
    static ByteReader open(Part.Kind kind, byte[] bytes) throws CorruptIndexException {
        ByteReader in = new ByteReader(bytes, 0, bytes.length);
        for (byte expected : MAGIC) {
            if (in.readByte() != (expected & 0xFF)) {
                throw ByteReader.corrupt();
            }
        }
        if (in.readFixed(4) != Checksum.of(bytes, CHECKED_FROM)) {
            throw ByteReader.corrupt();
        }
        int version = in.readFixed(2);
        if (version != VERSION) {
            boolean old = version < VERSION;
            throw new CorruptIndexException(
                    old ? Reason.TOO_OLD : Reason.TOO_NEW,
                    old ? "the search index is older than the engine" : "the search index is newer than the engine");
        }
        if (in.readByte() != kind.code()) {
            throw ByteReader.corrupt();
        }
        return in;
    }
}
