package dev.casebook.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A failure to write that says where: a full disk by itself does not. */
public final class NamedFailure {
    private NamedFailure() {}

    /** The same failure, of {@code place} where it names none. */
    public static IOException of(IOException failure, Path place) {
        return failure instanceof FileSystemException
                ? failure
                : (FileSystemException)
                        new FileSystemException(place.toString(), null, failure.getMessage()).initCause(failure);
    }
}
