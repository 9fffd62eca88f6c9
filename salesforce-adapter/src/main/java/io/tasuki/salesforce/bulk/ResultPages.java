package io.tasuki.salesforce.bulk;

import io.tasuki.crm.CrmException;
import io.tasuki.http.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the pages of a finished job, one at a time.
public final class ResultPages {

    private static final Logger LOG = LoggerFactory.getLogger(ResultPages.class);

    /// What the CRM itself never exceeds for a file.
    private static final long MOST_BYTES = 1L << 30;

    /// The locator of a result that has no further page.
    private static final String LAST = "null";

    private final BulkCalls calls;
    private final int pageRows;

    /// @param pageRows the most rows to ask for at once
    public ResultPages(BulkCalls calls, int pageRows) {
        this.calls = calls;
        this.pageRows = pageRows;
    }

    /// Takes a page's file, which is gone afterwards.
    @FunctionalInterface
    public interface Reader {

        /// @param header the names in the file's first line, in order
        /// @return how many records the file held
        long read(Path file, List<String> header) throws CrmException;
    }

    /// @param records how many were read
    /// @param next where the next page begins; empty after the last
    /// @param known false when the CRM did not say whether there is a next page
    public record Page(long records, String next, boolean known) {}

    /// @param locator where the page begins; empty for the first
    /// @return empty when the job or this page is no longer there
    /// @throws CrmException.Unreadable when the page holds another number of records than its header says
    public Optional<Page> read(String job, String locator, Reader reader) throws CrmException {
        try (ResultFile file = ResultFile.create(MOST_BYTES)) {
            Answer answer = calls.results(job, locator, pageRows, file);
            if (!answer.successful()) {
                return Optional.empty();
            }
            if (file.nuls() > 0) {
                LOG.warn("a bulk result held {} NUL characters, which were left out", file.nuls());
            }
            List<String> header = names(file.firstLine());
            long records = header.isEmpty() ? 0 : reader.read(file.path(), header);
            demand(records, answer);
            Optional<String> next = answer.header("Sforce-Locator");
            return Optional.of(
                    new Page(records, next.filter(text -> !text.equals(LAST)).orElse(""), next.isPresent()));
        }
    }

    private static void demand(long records, Answer answer) throws CrmException {
        OptionalLong promised = answer.header("Sforce-NumberOfRecords")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElse(OptionalLong.empty());
        if (promised.isPresent() && promised.getAsLong() != records) {
            throw new CrmException.Unreadable(
                    "a bulk result page promised " + promised.getAsLong() + " records and delivered " + records);
        }
    }

    private static List<String> names(String line) {
        List<String> names = new ArrayList<>();
        for (String name : line.split(",", -1)) {
            names.add(name.strip().replace("\"", ""));
        }
        return line.isBlank() ? List.of() : names;
    }
}
