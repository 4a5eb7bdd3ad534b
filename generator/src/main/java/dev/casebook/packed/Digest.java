package dev.casebook.packed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a result is found by: the first 16 bytes of the SHA-256 of all that it was made of.
 *
 * @param high the first eight
 * @param low the other eight
 */
public record Digest(long high, long low) {
    /** In 32 hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }

    /** The digest of {@code parts}, of which only the last may hold the character 0. */
    public static Digest of(String... parts) {
        return of(String.join("\0", parts).getBytes(StandardCharsets.UTF_8));
    }

    /** The digest of {@code all}. */
    public static Digest of(byte[] all) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(all);
            ByteBuffer bytes = ByteBuffer.wrap(whole);
            return new Digest(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
