package dev.casebook.search.format;

/** CRC-32 as in zip, ITU-T V.42. */
final class Checksum {
    private static final int POLYNOMIAL = 0xEDB88320;

    private Checksum() {}

    static int of(byte[] bytes, int start) {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int value = i;
            for (int bit = 0; bit < 8; bit++) {
                value = (value & 1) == 0 ? value >>> 1 : (value >>> 1) ^ POLYNOMIAL;
            }
            table[i] = value;
        }
        int sum = -1;
        for (int i = start; i < bytes.length; i++) {
            sum = (sum >>> 8) ^ table[(sum ^ bytes[i]) & 0xFF];
        }
        return ~sum;
    }
}
