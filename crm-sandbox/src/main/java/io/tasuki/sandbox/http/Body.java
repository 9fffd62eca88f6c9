package io.tasuki.sandbox.http;

import java.io.IOException;
import java.io.OutputStream;

/// What a reply carries.
public sealed interface Body {

    Body EMPTY = new Whole(new byte[0]);

    /// Bytes that are all there; they are sent with their length.
    @SuppressWarnings("ArrayRecordComponent") // never compared, and bytes are what the wire has
    record Whole(byte[] bytes) implements Body {}

    /// Bytes that are made while they are sent, in chunks and without a length.
    record Flow(Source source) implements Body {}

    /// Makes a body; it has to write the same bytes each time it is asked.
    @FunctionalInterface
    interface Source {

        /// @throws IOException when `target` takes no more
        void writeTo(OutputStream target) throws IOException;
    }
}
