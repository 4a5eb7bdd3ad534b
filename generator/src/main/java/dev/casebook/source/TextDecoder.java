package dev.casebook.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** From bytes to text: UTF-8 strictly, UTF-16 by its byte order mark, windows-1252 as a last guess. */
final class TextDecoder {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int PROBE = 8192;
    private static final char REPLACEMENT = '\uFFFD';

    private TextDecoder() {}

    /**
     * A text and whether it was a guess.
     *
     * @param text without a byte order mark
     * @param firstOdd where the first byte stood that is not UTF-8; -1 when the text was no guess
     */
    record Decoded(String text, int firstOdd) {}

    /** The text in {@code bytes}; empty when they are none. */
    static Optional<Decoded> decode(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return strictly(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return strictly(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (holdsNul(bytes, Math.min(bytes.length, PROBE))) {
            return Optional.empty();
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) < 0) {
            return Optional.of(new Decoded(text, -1));
        }
        Optional<Decoded> strict = strictly(bytes, start, StandardCharsets.UTF_8);
        return strict.isPresent() ? strict : guess(bytes, start);
    }

    private static Optional<Decoded> strictly(byte[] bytes, int start, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder().decode(ByteBuffer.wrap(bytes, start, bytes.length - start));
            return Optional.of(new Decoded(text.toString(), -1));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Single bytes of a Western document; refused when they would be control characters, as in pictures and archives. */
    private static Optional<Decoded> guess(byte[] bytes, int start) {
        if (holdsNul(bytes, bytes.length)) {
            return Optional.empty();
        }
        String text = new String(bytes, start, bytes.length - start, WINDOWS_1252);
        boolean odd = text.chars().anyMatch(c -> c == REPLACEMENT || (Character.isISOControl(c) && !isLayout(c)));
        return odd ? Optional.empty() : Optional.of(new Decoded(text, firstMalformed(bytes, start)));
    }

    private static int firstMalformed(byte[] bytes, int start) {
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        // One byte is one unit in windows-1252, so the byte's index is the text's.
        return result.isError() ? in.position() - start : 0;
    }

    private static boolean isLayout(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x1B;
    }

    private static boolean holdsNul(byte[] bytes, int end) {
        for (int i = 0; i < end; i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
