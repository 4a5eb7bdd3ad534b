package dev.casebook.search.format;

/**
 * The day of each document, as a number that grows with it: (year * 12 + month - 1) * 31 + day - 1. Documents without a day have 0 and
 * are the oldest.
 */
public final class Days {
    private Days() {}

    /** The number of a day, {@code 2024-03-05}; of a month or a year that of its first day; 0 for anything else. */
    public static int number(String date) {
        int year = digits(date, 0, 4);
        int month = date.length() > 4 ? digits(date, 5, 7) : 1;
        int day = date.length() > 7 ? digits(date, 8, 10) : 1;
        boolean shaped = (date.length() == 4 || date.length() == 7 || date.length() == 10)
                && (date.length() == 4 || date.charAt(4) == '-')
                && (date.length() < 10 || date.charAt(7) == '-');
        return !shaped || year < 1 || month < 1 || month > 12 || day < 1 || day > 31
                ? 0
                : (year * 12 + month - 1) * 31 + day - 1;
    }

    private static int digits(String date, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            if (i >= date.length() || date.charAt(i) < '0' || date.charAt(i) > '9') {
                return -1;
            }
            value = value * 10 + date.charAt(i) - '0';
        }
        return value;
    }

    /** The bytes of the part; days are newest first. */
    public static byte[] toBytes(int[] days) {
        ByteWriter out = new ByteWriter();
        int before = 0;
        for (int i = days.length - 1; i >= 0; i--) {
            out.writeVarint(days[i] - before);
            before = days[i];
        }
        return Frame.seal(Part.Kind.COLUMN, out);
    }

    /** Reads the part: for each document its day, newest first. */
    public static int[] read(byte[] bytes, int documentCount) throws CorruptIndexException {
        ByteReader in = Frame.open(Part.Kind.COLUMN, bytes);
        if (in.remaining() < documentCount) {
            throw ByteReader.corrupt();
        }
        int[] days = new int[documentCount];
        int before = 0;
        for (int i = documentCount - 1; i >= 0; i--) {
            before += in.readVarint();
            days[i] = before;
        }
        in.finish();
        return days;
    }
}
