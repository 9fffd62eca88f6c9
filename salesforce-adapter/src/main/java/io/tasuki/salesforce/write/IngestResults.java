package io.tasuki.salesforce.write;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.WriteOutcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/// What became of the rows of a job that is over, joined by the id they were sent with: their order is not kept.
final class IngestResults {

    private static final String ERROR = "sf__Error";

    private final IngestCalls calls;
    private final String job;
    private final Map<String, WriteOutcome> outcomes = new HashMap<>();

    private IngestResults(IngestCalls calls, String job) {
        this.calls = calls;
        this.job = job;
    }

    /// @param sent how many rows the job was given
    /// @return by record; without those that no list names
    static Map<String, WriteOutcome> of(IngestCalls calls, String job, IngestState state, int sent)
            throws CrmException {
        IngestResults results = new IngestResults(calls, job);
        boolean complete = state.phase() == IngestState.Phase.COMPLETE;
        if (!complete || state.processed() > state.failed()) {
            results.take("successfulResults", row -> new WriteOutcome.Applied(row.getField(IngestFile.ID)));
        }
        if (!complete || state.failed() > 0) {
            results.take("failedResults", row -> RowRefusal.of(RowError.ofJob(row.getField(ERROR))));
        }
        if (results.outcomes.size() < sent) {
            String reason = "the job ended before it came to this row"
                    + (state.problem().isEmpty() ? "" : ": " + state.problem());
            results.take("unprocessedrecords", row -> new WriteOutcome.Refused(reason, true));
        }
        return results.outcomes;
    }

    private void take(String list, Function<NamedCsvRecord, WriteOutcome> outcome) throws CrmException {
        byte[] csv = calls.rows(job, list);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(new ByteArrayInputStream(csv), StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                Optional<String> id = row.findField(IngestFile.ID).filter(text -> !text.isEmpty());
                if (id.isPresent()) {
                    outcomes.put(id.get(), outcome.apply(row));
                }
            }
        } catch (IOException | CsvParseException | NoSuchElementException broken) {
            throw new CrmException.Unreadable("the " + list + " of a job cannot be read");
        }
    }
}
