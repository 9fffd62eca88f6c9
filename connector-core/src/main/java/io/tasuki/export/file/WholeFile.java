package io.tasuki.export.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file that stands under its name whole, or not at all.
///
/// 1. What is written goes into a draft beside it, which has a name of its own that begins with a dot.
/// 2. [#stand] is the only moment at which anything happens under the file's name, and what stood there before stays until then.
/// 3. Closed without having stood, the draft is gone. A killed process leaves its draft, never a part of the file; the next
///    draft for the same file takes its place.
/// 4. For one thread; two processes that write the same file at once end with the file of one of them, or with an error.
public final class WholeFile implements AutoCloseable {

    private static final String DRAFT = ".tasuki-draft";

    private final Path target;
    private final Path draft;
    private final FileChannel channel;
    private final OutputStream out;
    private boolean sealed;
    private boolean kept;

    private WholeFile(Path target, Path draft) throws IOException {
        this.target = target;
        this.draft = draft;
        this.channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    /// @throws FileSystemException when there is no such folder, it cannot be written to, or a folder has the file's name
    public static WholeFile open(Path target) throws IOException {
        return open(target, "");
    }

    /// @param mark makes the draft another one than that of any other mark, so that none takes its place
    public static WholeFile open(Path target, String mark) throws IOException {
        Path whole = target.toAbsolutePath();
        Path folder = whole.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new FileSystemException(target.toString(), null, "its folder does not exist; make it first");
        }
        if (Files.isDirectory(whole)) {
            throw new FileSystemException(target.toString(), null, "it is a folder; name a file in it");
        }
        return new WholeFile(whole, draft(whole, mark));
    }

    private static Path draft(Path target, String mark) {
        return target.resolveSibling("." + target.getFileName() + (mark.isEmpty() ? "" : "." + mark) + DRAFT);
    }

    /// Where the file's bytes go.
    public OutputStream out() {
        return out;
    }

    public Path draft() {
        return draft;
    }

    /// Puts all that was written safely on the disk, still under the draft's name; nothing can be written after that.
    public void seal() throws IOException {
        if (!sealed) {
            out.flush();
            channel.force(true);
            channel.close();
            Folders.force(target);
            sealed = true;
        }
    }

    /// As [#seal], and closing leaves the draft where it is: who keeps it calls [#stand(Path, Path)] or deletes it.
    public void keep() throws IOException {
        seal();
        kept = true;
    }

    /// Puts the file in its place.
    public void stand() throws IOException {
        seal();
        stand(draft, target);
    }

    /// Puts a draft that was kept in the place of its file, even in another process than the one that wrote it.
    public static void stand(Path draft, Path target) throws IOException {
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        Folders.force(target);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (!kept) {
            Files.deleteIfExists(draft);
        }
    }
}
