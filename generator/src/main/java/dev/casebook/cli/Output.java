package dev.casebook.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stream that remembers why it could not be written, for writers tell nobody. */
final class Output extends FilterOutputStream {
    private @Nullable String fault;

    Output(OutputStream out) {
        super(out);
    }

    /** Why something of what was written is lost; empty also where nobody reads on, as before {@code | head}. */
    Optional<String> lost() {
        return Optional.ofNullable(fault)
                .filter(reason -> !reason.contains("Broken pipe") && !reason.contains("Bad file descriptor"));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            fault = fault == null ? String.valueOf(e.getMessage()) : fault;
            throw e;
        }
    }
}
