package dev.casebook.search.format;

import java.util.List;

/** The words of the archive by which others are completed and mended, in order, each with the number of documents that have it. */
public final class WordList {
    private final String[] words;
    private final int[] frequencies;

    /** Takes over the arrays. */
    public WordList(String[] words, int[] frequencies) {
        this.words = words;
        this.frequencies = frequencies;
    }

    /** How many there are. */
    public int size() {
        return words.length;
    }

    /** A word, folded, not stemmed. */
    public String word(int index) {
        return words[index];
    }

    /** About how many documents have it: to the next power of two. */
    public int frequency(int index) {
        return frequencies[index];
    }

    /** The bytes of the part. */
    public static byte[] toBytes(List<String> words, List<Integer> frequencies) {
        ByteWriter out = new ByteWriter();
        out.writeVarint(words.size());
        String before = "";
        for (String word : words) {
            out.writeSuffix(before, word);
            before = word;
        }
        for (int frequency : frequencies) {
            out.writeByte(31 - Integer.numberOfLeadingZeros(frequency));
        }
        return Frame.seal(Part.Kind.WORDS, out);
    }

    /** Reads the part. */
    public static WordList read(byte[] bytes) throws CorruptIndexException {
        ByteReader in = Frame.open(Part.Kind.WORDS, bytes);
        String[] words = new String[in.readCount()];
        String before = "";
        for (int i = 0; i < words.length; i++) {
            before = in.readSuffixed(before);
            if (before.length() > TermShard.MAX_TERM) {
                throw ByteReader.corrupt();
            }
            words[i] = before;
        }
        int[] frequencies = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            frequencies[i] = 1 << in.readBelow(31);
        }
        in.finish();
        return new WordList(words, frequencies);
    }
}
