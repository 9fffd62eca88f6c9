package io.tasuki.sandbox.salesforce.jobs;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32;

/// Where in a job's result a page begins, in words that only the org can read; the same for the life of the job.
final class Locators {

    /// What stands in the place of a locator behind the last page.
    static final String NONE = "null";

    private static final int BYTES = 2 * Integer.BYTES;

    private final String key;

    Locators(QueryJob job) {
        this.key = job.id() + "/" + job.locatorAge();
    }

    String write(int row) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES).putInt(row).putInt(check(row));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /// @throws SalesforceProblem for a locator that is not of this job
    int read(String locator) throws SalesforceProblem {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(locator));
            int row = bytes.remaining() == BYTES ? bytes.getInt() : -1;
            if (row >= 0 && bytes.getInt() == check(row)) {
                return row;
            }
        } catch (IllegalArgumentException notBase64) {
            throw invalid(locator);
        }
        throw invalid(locator);
    }

    private int check(int row) {
        CRC32 check = new CRC32();
        check.update((key + "/" + row).getBytes(US_ASCII));
        return (int) check.getValue();
    }

    private static SalesforceProblem invalid(String locator) {
        return SalesforceProblem.badRequest("INVALID_QUERY_LOCATOR", "Invalid query locator: " + locator);
    }
}
