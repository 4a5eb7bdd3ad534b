package dev.casebook.packed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

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

    /** The digest of {@code parts}, each with its length before it, so that no two lists of parts are taken for one another. */
    public static Digest of(List<String> parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return of(digest);
    }

    /** The digest of {@code all}. */
    public static Digest of(byte[] all) {
        MessageDigest digest = sha256();
        digest.update(all);
        return of(digest);
    }

    private static Digest of(MessageDigest whole) {
        ByteBuffer bytes = ByteBuffer.wrap(whole.digest());
        return new Digest(bytes.getLong(), bytes.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
