package io.tasuki.doctor;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmVocabulary;
import io.tasuki.crm.FieldRole;
import io.tasuki.crm.Finding;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.ObjectSchema.FieldSchema;
import io.tasuki.crm.PassingAdapter;
import io.tasuki.crm.fake.FakeAdapterFactory;
import io.tasuki.crm.fake.FakeCrm;
import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import io.tasuki.stage.handoff.AttributeRule;
import io.tasuki.stage.handoff.HandoffSettings;
import io.tasuki.stage.handoff.LeadDefinition;
import io.tasuki.stage.handoff.Ledger;
import io.tasuki.stage.link.LinkSettings;
import io.tasuki.stage.plan.LabelLanguage;
import io.tasuki.stage.plan.OwnFields;
import io.tasuki.stage.plan.PersonEdits;
import io.tasuki.stage.plan.WriteBackSettings;
import io.tasuki.stage.plan.WrittenField;
import io.tasuki.stage.poll.CrmViews;
import io.tasuki.stage.poll.PollTarget;
import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/// An installation over one fake CRM, for a test to make something wrong with.
final class Practice implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final ObjectName PEOPLE = new ObjectName("all", "Person");

    final FakeCrm crm = new FakeCrm(NOW);
    final Store store = Store.inMemory(StoreSettings.defaults());
    final List<WrittenField> written = new ArrayList<>();
    final List<AttributeRule> attributes = new ArrayList<>();
    final List<String> readFields = new ArrayList<>();
    boolean salesFills;
    boolean createFields = true;
    String schedule = "*/15 * * * *";
    Examination.Telling telling = Examination.Telling.NOBODY;
    Instant now = NOW;
    UnaryOperator<CrmAdapter> dressed = UnaryOperator.identity();

    DoctorReport examine() {
        return new Doctor(this::examination).examine();
    }

    DoctorReport mend() {
        return new Doctor(this::examination).mend();
    }

    /// What one check finds, each as `severity: message; remedy`.
    List<String> findings(Check check) {
        return check.look(examination()).stream()
                .map(finding -> finding.severity() + ": " + finding.message() + "; " + finding.remedy())
                .toList();
    }

    private Examination examination() {
        CrmVocabulary vocabulary = new FakeAdapterFactory().vocabulary();
        WriteBackSettings writeBack = new WriteBackSettings(
                Map.of(PEOPLE, written),
                salesFills ? Set.of(PEOPLE) : Set.of(),
                LabelLanguage.JA,
                createFields,
                PersonEdits.KEEP);
        List<PollTarget> polls = List.of(
                new PollTarget(PEOPLE, RecordKind.PERSON, Map.of(FieldRole.EMAIL, "email"), readFields, List.of()));
        store.change(session -> {
            CrmViews.create(session, polls);
            Ledger.defineMacros(session);
        });
        return new Examination(
                new Examination.Settings(
                        polls,
                        new LinkSettings(List.of(PEOPLE), List.of(), List.of(), List.of()),
                        new HandoffSettings(List.of(), attributes, 1, ZoneId.of("Asia/Tokyo"), List.of(), Map.of(), Optional.empty(), LeadDefinition.NONE),
                        writeBack,
                        new OwnFields(writeBack, Map.of("all", vocabulary.ownFields())),
                        schedule,
                        telling,
                        Examination.Hindrances.NONE,
                        now),
                Map.of("all", new Examination.Connection(dressed.apply(crm.open()), vocabulary)),
                store);
    }

    /// Shows one field in another way than the fake CRM keeps it.
    void shows(FieldSchema field) {
        dressed = adapter -> new Showing(adapter, field);
    }

    /// @return how often it was asked for anything since
    AtomicInteger unreachable() {
        AtomicInteger asked = new AtomicInteger();
        dressed = adapter -> new Silent(adapter, asked);
        return asked;
    }

    static AttributeRule attribute(String name, String field, boolean current) {
        return new AttributeRule(name, FieldPath.parse(field), List.of(), Map.of(), current);
    }

    @Override
    public void close() {
        store.close();
        crm.forget();
    }

    private static final class Showing extends PassingAdapter {
        private final FieldSchema field;

        Showing(CrmAdapter inner, FieldSchema field) {
            super(inner);
            this.field = field;
        }

        @Override
        public ObjectSchema schema(String object) throws CrmException {
            List<FieldSchema> fields = new ArrayList<>(super.schema(object).fields());
            fields.removeIf(other -> other.name().equals(field.name()));
            fields.add(field);
            return new ObjectSchema(object, fields);
        }
    }

    private static final class Silent extends PassingAdapter {
        private final AtomicInteger asked;

        Silent(CrmAdapter inner, AtomicInteger asked) {
            super(inner);
            this.asked = asked;
        }

        private CrmException noRoute() {
            asked.incrementAndGet();
            return new CrmException.Unavailable("no route");
        }

        @Override
        public List<Finding> findings() throws CrmException {
            throw noRoute();
        }

        @Override
        public ObjectSchema schema(String object) throws CrmException {
            throw noRoute();
        }

        @Override
        public Instant clock() throws CrmException {
            throw noRoute();
        }
    }
}
