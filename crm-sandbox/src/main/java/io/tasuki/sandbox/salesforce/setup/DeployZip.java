package io.tasuki.sandbox.salesforce.setup;

import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Unpacks a deployment in memory. What a hostile zip tries is refused: names that climb out of the folder, more files
/// or more bytes than any deployment has.
final class DeployZip {

    private static final int MOST_FILES = 1_000;
    private static final int MOST_BYTES = 40 * 1024 * 1024;

    private final Map<String, byte[]> files = new TreeMap<>();
    private int bytes;

    private DeployZip() {}

    /// The files by their names.
    ///
    /// @throws SalesforceProblem when it is no zip, or one that is refused
    static Map<String, byte[]> unpack(byte[] zipped) throws SalesforceProblem {
        DeployZip zip = new DeployZip();
        try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                zip.take(entry, stream);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw refused("the file is not a zip");
        }
        if (zip.files.isEmpty()) {
            throw refused("the file is not a zip, or an empty one");
        }
        return zip.files;
    }

    private void take(ZipEntry entry, ZipInputStream stream) throws IOException, SalesforceProblem {
        String name = entry.getName();
        if (climbs(name)) {
            throw refused("a file's name leads out of the zip");
        }
        if (entry.isDirectory()) {
            return;
        }
        byte[] content = stream.readNBytes(MOST_BYTES - bytes + 1);
        bytes += content.length;
        if (bytes > MOST_BYTES || files.size() >= MOST_FILES) {
            throw refused("it unpacks to more than " + MOST_FILES + " files or " + MOST_BYTES + " bytes");
        }
        if (files.put(name, content) != null) {
            throw refused("a file is in it twice");
        }
    }

    private static boolean climbs(String name) {
        for (String step : name.split("/", -1)) {
            if (step.equals("..") || step.equals(".")) {
                return true;
            }
        }
        return name.startsWith("/") || name.contains("\\") || name.contains(":");
    }

    private static SalesforceProblem refused(String reason) {
        return SalesforceProblem.badRequest("INVALID_ZIP_FILE", "Cannot deploy the zip file: " + reason);
    }
}
