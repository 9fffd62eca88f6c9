package io.tasuki.crm.fake;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.FieldProvisioner;
import io.tasuki.crm.FieldSpec;
import java.util.ArrayList;
import java.util.List;

/// Creates fields in the fake CRM.
final class FakeFieldProvisioner implements FieldProvisioner {

    private final FakeCrm crm;
    private final FakeCalls calls;

    FakeFieldProvisioner(FakeCrm crm, FakeCalls calls) {
        this.crm = crm;
        this.calls = calls;
    }

    @Override
    public List<FieldOutcome> create(String object, List<FieldSpec> fields) throws CrmException {
        List<FieldOutcome> outcomes = new ArrayList<>();
        for (FieldSpec field : fields) {
            calls.call(object);
            outcomes.add(create(object, field));
        }
        return outcomes;
    }

    private FieldOutcome create(String object, FieldSpec field) {
        synchronized (crm) {
            boolean existed = crm.object(object).fields.putIfAbsent(field.name(), field.type()) != null;
            return existed ? new FieldOutcome.Existed() : new FieldOutcome.Created();
        }
    }

    @Override
    public int callsFor(int fields) {
        return fields;
    }
}
