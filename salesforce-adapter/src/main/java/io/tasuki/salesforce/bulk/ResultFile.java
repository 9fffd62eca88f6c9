package io.tasuki.salesforce.bulk;

import io.tasuki.crm.CrmException;
import io.tasuki.http.Answer;
import io.tasuki.http.Receiver;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// A private file that takes a result page as it comes, without a byte order mark and without NUL. Gone when closed.
final class ResultFile implements Receiver, AutoCloseable {

    private static final int CHUNK = 1 << 16;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path file;
    private final long mostBytes;
    private long nuls;

    private ResultFile(Path file, long mostBytes) {
        this.file = file;
        this.mostBytes = mostBytes;
    }

    /// @param mostBytes after decompression
    static ResultFile create(long mostBytes) throws CrmException {
        try {
            // Only its owner may read it.
            return new ResultFile(Files.createTempFile("tasuki-bulk-", ".csv"), mostBytes);
        } catch (IOException full) {
            throw new CrmException.Unavailable("no temporary file can be made for a bulk result");
        }
    }

    Path path() {
        return file;
    }

    /// NUL characters left out so far.
    long nuls() {
        return nuls;
    }

    /// @throws CrmException.Unreadable when the page is not in UTF-8, or too large
    @Override
    public void take(Answer head, InputStream body) throws IOException, CrmException {
        demandUtf8(head);
        nuls = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            int read = body.readNBytes(chunk, 0, CHUNK);
            int from = startsWithMark(chunk, read) ? MARK.length : 0;
            long total = 0;
            while (read > 0) {
                total += read;
                if (total > mostBytes) {
                    throw new CrmException.Unreadable("a bulk result page is larger than " + (mostBytes >> 20)
                            + " MiB; set bulk_page_rows to fewer rows");
                }
                write(chunk, from, read, out);
                from = 0;
                read = body.readNBytes(chunk, 0, CHUNK);
            }
        }
    }

    /// The file's first line, without its end; empty for an empty file.
    String firstLine() throws CrmException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(CHUNK);
            int end = 0;
            while (end < start.length && start[end] != '\n' && start[end] != '\r') {
                end++;
            }
            return new String(start, 0, end, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new CrmException.Unavailable("a temporary file cannot be read back");
        }
    }

    @Override
    public void close() throws CrmException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new CrmException.Unavailable("a temporary file cannot be deleted: " + file.getFileName());
        }
    }

    private void write(byte[] chunk, int from, int to, OutputStream out) throws IOException {
        int begin = from;
        for (int at = from; at < to; at++) {
            if (chunk[at] == 0) {
                out.write(chunk, begin, at - begin);
                begin = at + 1;
                nuls++;
            }
        }
        out.write(chunk, begin, to - begin);
    }

    private static boolean startsWithMark(byte[] chunk, int length) {
        return length >= MARK.length && chunk[0] == MARK[0] && chunk[1] == MARK[1] && chunk[2] == MARK[2];
    }

    private static void demandUtf8(Answer head) throws CrmException {
        String type =
                head.header("Content-Type").orElse("").toLowerCase(Locale.ROOT).replace("\"", "");
        int charset = type.indexOf("charset=");
        if (charset >= 0 && !type.startsWith("utf-8", charset + "charset=".length())) {
            throw new CrmException.Unreadable("a bulk result is not in UTF-8, as its content type says");
        }
    }
}
