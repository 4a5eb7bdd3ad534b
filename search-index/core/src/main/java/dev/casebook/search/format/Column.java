package dev.casebook.search.format;

import java.util.ArrayList;
import java.util.List;

/** The values of a facet, and for each document which of them it has. */
public final class Column {
    private final List<Label> values;
    private final int[][] documents;

    /**
     * Takes over the arrays.
     *
     * @param documents for each document, newest first, places of its values
     */
    public Column(List<Label> values, int[][] documents) {
        this.values = List.copyOf(values);
        this.documents = documents;
    }

    /** All values, by id. */
    public List<Label> values() {
        return values;
    }

    /** The places of a document's values. */
    public int[] of(int document) {
        return documents[document];
    }

    /** The bytes of the part. */
    public byte[] toBytes() {
        ByteWriter out = new ByteWriter();
        out.writeVarint(values.size());
        for (Label value : values) {
            out.writeString(value.id());
            out.writeString(value.name());
        }
        for (int i = documents.length - 1; i >= 0; i--) {
            int[] places = documents[i];
            if (places.length == 1) {
                out.writeVarint(places[0] + 1);
            } else {
                out.writeVarint(places.length == 0 ? 0 : values.size() + places.length);
                for (int place : places) {
                    out.writeVarint(place);
                }
            }
        }
        return Frame.seal(Part.Kind.COLUMN, out);
    }

    /** Reads the part. */
    public static Column read(byte[] bytes, int documentCount) throws CorruptIndexException {
        ByteReader in = Frame.open(Part.Kind.COLUMN, bytes);
        int count = in.readCount();
        List<Label> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(new Label(in.readString(), in.readString()));
        }
        if (in.remaining() < documentCount) {
            throw ByteReader.corrupt();
        }
        int[][] documents = new int[documentCount][];
        for (int i = documentCount - 1; i >= 0; i--) {
            int code = in.readBelow(2 * count + 1);
            int[] places = new int[code == 0 ? 0 : code <= count ? 1 : code - count];
            if (code > 0 && code <= count) {
                places[0] = code - 1;
            } else {
                for (int j = 0; j < places.length; j++) {
                    places[j] = in.readBelow(count);
                }
            }
            documents[i] = places;
        }
        in.finish();
        return new Column(values, documents);
    }
}
