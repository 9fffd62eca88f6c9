package io.tasuki.run;

import io.tasuki.crm.ConnectionSettings;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmAdapterFactory;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmVocabulary;
import io.tasuki.crm.PassingAdapter;
import io.tasuki.crm.RecordWriter;
import io.tasuki.crm.SecretKeeper;
import io.tasuki.crm.SettingSpec;
import io.tasuki.crm.WriteBatch;
import io.tasuki.crm.WriteOutcome;
import io.tasuki.crm.WriteTicket;
import io.tasuki.crm.fake.FakeAdapterFactory;
import io.tasuki.time.Time;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The fake platform, on which somebody makes the stop file while a batch is under way.
final class StopFilePlatform implements CrmAdapterFactory {

    private final FakeAdapterFactory inner = new FakeAdapterFactory();
    private final List<Integer> batches = new ArrayList<>();
    private final Path stopFile;
    private boolean touches = true;

    StopFilePlatform(Path stopFile) {
        this.stopFile = stopFile;
    }

    void touchNoMore() {
        touches = false;
    }

    /// How many records each batch held.
    List<Integer> batches() {
        return batches;
    }

    @Override
    public String platform() {
        return inner.platform();
    }

    @Override
    public List<SettingSpec> settings() {
        return inner.settings();
    }

    @Override
    public CrmVocabulary vocabulary() {
        return inner.vocabulary();
    }

    @Override
    public CrmAdapter open(String connection, ConnectionSettings settings, SecretKeeper secrets, Time time) {
        return new Watched(inner.open(connection, settings, secrets, time));
    }

    private final class Watched extends PassingAdapter {
        Watched(CrmAdapter adapter) {
            super(adapter);
        }

        @Override
        public Optional<RecordWriter> writer() {
            return super.writer().map(Writer::new);
        }
    }

    private final class Writer implements RecordWriter {
        private final RecordWriter writer;

        Writer(RecordWriter writer) {
            this.writer = writer;
        }

        @Override
        public WriteTicket submit(WriteBatch batch) throws CrmException {
            batches.add(batch.updates().size());
            WriteTicket ticket = writer.submit(batch);
            if (touches) {
                touch();
            }
            return ticket;
        }

        private void touch() {
            try {
                Files.writeString(stopFile, "");
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        @Override
        public List<WriteOutcome> settle(WriteTicket.Pending ticket, WriteBatch batch) throws CrmException {
            return writer.settle(ticket, batch);
        }

        @Override
        public int callsFor(int updates) {
            return writer.callsFor(updates);
        }
    }
}
