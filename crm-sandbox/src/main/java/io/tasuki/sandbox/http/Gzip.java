package io.tasuki.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Packs replies for clients that ask for it, fast rather than tight.
final class Gzip {

    private static final int WORTH_IT_BYTES = 1024;
    private static final int BUFFER_BYTES = 32 * 1024;

    private Gzip() {}

    /// A body whose length nobody knows is taken for a long one.
    static boolean wanted(@Nullable String acceptEncoding, Body body) {
        boolean longEnough = !(body instanceof Body.Whole whole) || whole.bytes().length >= WORTH_IT_BYTES;
        return acceptEncoding != null && acceptEncoding.contains("gzip") && longEnough;
    }

    /// Packs what is written to it.
    static OutputStream stream(OutputStream target) throws IOException {
        return new Fast(target);
    }

    static byte[] pack(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream gzip = new Fast(packed)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static final class Fast extends GZIPOutputStream {
        Fast(OutputStream target) throws IOException {
            super(target, BUFFER_BYTES);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
