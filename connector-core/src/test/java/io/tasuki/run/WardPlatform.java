package io.tasuki.run;

import io.tasuki.crm.BudgetReading;
import io.tasuki.crm.ConnectionSettings;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmAdapterFactory;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmVocabulary;
import io.tasuki.crm.Finding;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.ObjectSchema.FieldSchema;
import io.tasuki.crm.ObjectVocabulary;
import io.tasuki.crm.PassingAdapter;
import io.tasuki.crm.RecordWriter;
import io.tasuki.crm.SecretKeeper;
import io.tasuki.crm.SettingSpec;
import io.tasuki.crm.WriteBatch;
import io.tasuki.crm.WriteOutcome;
import io.tasuki.crm.WriteTicket;
import io.tasuki.crm.fake.FakeAdapterFactory;
import io.tasuki.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The fake platform, whose connections can be dressed up as others.
final class WardPlatform implements CrmAdapterFactory {

    private final FakeAdapterFactory inner = new FakeAdapterFactory();
    private final Map<String, Dress> dresses = new HashMap<>(Map.of("marketing", Dress.NONE, "sales", Dress.NONE));
    private boolean forgetful;

    void dress(String connection, UnaryOperator<Dress> dressing) {
        dresses.computeIfPresent(connection, (name, dress) -> dressing.apply(dress));
    }

    /// From now on no CRM keeps former values of anybody.
    void forgetHistory() {
        forgetful = true;
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
        CrmVocabulary words = inner.vocabulary();
        return forgetful
                ? new CrmVocabulary(words.objects().stream().map(WardPlatform::forgetting).toList(), words.ownFields())
                : words;
    }

    private static ObjectVocabulary forgetting(ObjectVocabulary object) {
        return new ObjectVocabulary(object.name(), object.kind(), object.roles(), Set.of(), object.writable());
    }

    @Override
    public CrmAdapter open(String connection, ConnectionSettings settings, SecretKeeper secrets, Time time) {
        return new Dressed(inner.open(connection, settings, secrets, time), dresses.getOrDefault(connection, Dress.NONE));
    }

    /// How a connection differs from the fake CRM behind it.
    record Dress(List<FieldSchema> fields, Optional<BudgetReading> budget, Duration ahead, boolean silent, boolean refusing) {

        static final Dress NONE = new Dress(List.of(), Optional.empty(), Duration.ZERO, false, false);

        Dress shows(FieldSchema field) {
            List<FieldSchema> all = new ArrayList<>(fields);
            all.add(field);
            return new Dress(all, budget, ahead, silent, refusing);
        }

        Dress budget(BudgetReading reading) {
            return new Dress(fields, Optional.of(reading), ahead, silent, refusing);
        }

        Dress ahead(Duration step) {
            return new Dress(fields, budget, step, silent, refusing);
        }

        /// A CRM that does not answer.
        Dress mute() {
            return new Dress(fields, budget, ahead, true, refusing);
        }

        /// A CRM whose rules take no value of ours.
        Dress closed() {
            return new Dress(fields, budget, ahead, silent, true);
        }
    }

    private static final class Dressed extends PassingAdapter {
        private final Dress dress;

        Dressed(CrmAdapter inner, Dress dress) {
            super(inner);
            this.dress = dress;
        }

        @Override
        public ObjectSchema schema(String object) throws CrmException {
            listen();
            List<FieldSchema> fields = new ArrayList<>(super.schema(object).fields());
            dress.fields.forEach(shown -> {
                if (fields.removeIf(field -> field.name().equals(shown.name()))) {
                    fields.add(shown);
                }
            });
            return new ObjectSchema(object, fields);
        }

        @Override
        public List<Finding> findings() throws CrmException {
            listen();
            return List.of();
        }

        @Override
        public Instant clock() throws CrmException {
            listen();
            return super.clock().plus(dress.ahead);
        }

        @Override
        public BudgetReading budget() {
            BudgetReading told = super.budget();
            return dress.budget
                    .map(shown -> new BudgetReading(told.callsMade(), shown.dailyLimit(), shown.dailyRemaining()))
                    .orElse(told);
        }

        @Override
        public Optional<RecordWriter> writer() {
            return dress.refusing ? Optional.of(new Refusing()) : super.writer();
        }

        private void listen() throws CrmException {
            if (dress.silent) {
                throw new CrmException.Unavailable("no route");
            }
        }
    }

    private static final class Refusing implements RecordWriter {
        @Override
        public WriteTicket submit(WriteBatch batch) {
            return new WriteTicket.Settled(batch.updates().stream()
                    .<WriteOutcome>map(update -> new WriteOutcome.Refused("RULE: no such luck", false))
                    .toList());
        }

        @Override
        public List<WriteOutcome> settle(WriteTicket.Pending ticket, WriteBatch batch) {
            return List.of();
        }

        @Override
        public int callsFor(int updates) {
            return updates;
        }
    }
}
